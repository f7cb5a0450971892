using Beffroi.Connectivity;
using Beffroi.Demonstration;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator.Radio;

/// <summary>
/// A LoRaWAN device: what it says goes through the air, and comes, or does not come, from the network server. It joins when it is switched on, and counts its frames from there,
/// so that a run that was stopped for a week does not look like a week of losses. Asked beat after beat by one thread.
/// </summary>
public sealed class RadioDevice : IVoice
{
    private const string Hidden = "hidden";
    private const string Dead = "dead";
    private const string Weak = "weak";

    /// <summary>A lorry before it, a lid of metal: in dB.</summary>
    private const double LorryLoss = 15;

    private const int FramesADownlink = 24;
    private static readonly TimeSpan StatusEvery = TimeSpan.FromHours(24);
    private static readonly TimeSpan AfterJoin = TimeSpan.FromSeconds(6);

    private readonly SimulatedAsset _end;
    private readonly Device? _serves;
    private readonly RadioPayload? _payload;
    private readonly RadioSky _sky;
    private readonly RadioPath[] _paths;
    private readonly Beat _beat;
    private readonly bool _hasMains;
    private RadioSession? _session;
    private Instant _statusAt;
    private int _lastByte = -1;

    /// <param name="serves">The device of the asset it speaks for; null for a third party's.</param>
    public RadioDevice(DemonstrationAsset end, Device? serves, RadioPayload? payload, RadioSky sky, ulong seed, double faults)
    {
        (_serves, _payload, _sky) = (serves, payload, sky);
        _end = new(end.Id, end.Description, seed, faults);
        _paths = sky.Paths(end.Description.Place!.Value, payload?.Walls ?? 5, _end.Dice);
        _beat = serves?.Beat ?? Beat.Every(TimeSpan.FromHours(end.Description.Attributes![DeviceLink.Interval].Number), _end.Dice.Unit("beat"));
        _hasMains = serves is not null && !end.Description.Attributes!.ContainsKey("batteryCapacity");
    }

    public long BeatAt(Instant moment) => _beat.At(moment);

    public Instant TimeOf(long beat) => _beat.TimeOf(beat);

    public IReadOnlyList<OutgoingMessage> Speak(long beat, long boot)
    {
        var at = TimeOf(beat);
        var fault = Breakdowns.At(_end, at, Hidden, Hidden, Hidden, Dead, Weak);
        if (fault == Dead || _paths.Length == 0)
        {
            // New cells: it begins with a join.
            _session = null;
            return [];
        }

        List<OutgoingMessage> messages = [];
        if (_session is null)
        {
            _session = new(_end.Asset.Key, beat, _payload?.Profile ?? "third-party", _serves is null ? "tiers" : "ville", _end.Dice);
            messages.Add(NetworkServer.Join(_session, at - AfterJoin));
        }

        if (Bytes(beat, at) is { } payload)
        {
            messages.AddRange(Frame(_session, at, payload, fault));
        }

        return messages;
    }

    private List<OutgoingMessage> Frame(RadioSession session, Instant at, byte[] payload, string? fault)
    {
        var inTheWay = fault == Hidden ? LorryLoss : 0;
        var factor = RadioSky.SpreadingFactor(_paths[0], inTheWay);
        var number = (session.Number << 20) + session.Frames;
        List<OutgoingMessage> messages = [];
        if (_sky.Hear(_paths, _end.Dice, number, factor, inTheWay, at) is [var best, ..] heard)
        {
            messages.Add(NetworkServer.Uplink(session, at, factor, _payload?.Port ?? 5, payload, heard));
            if (at - _statusAt >= StatusEvery)
            {
                _statusAt = at;
                messages.Add(NetworkServer.Status(session, at, Math.Clamp(best.Snr + 12, -32, 31), _hasMains ? null : fault == Weak ? 8 : _end.Dice.Between("battery", 32, 99)));
            }

            if (_serves is null && session.Frames % FramesADownlink == FramesADownlink - 1)
            {
                messages.Add(NetworkServer.Transmitted(session, at, session.Downlinks, best.Gateway));
                session.Told();
            }
        }

        session.Sent();
        return messages;
    }

    /// <summary>What it sends at that beat; null for one that has nothing new to say, or whose asset is silent.</summary>
    private byte[]? Bytes(long beat, Instant at)
    {
        if (_serves is null || _payload is null)
        {
            // Whatever it is, it is not for us.
            return [.. Enumerable.Range(0, 16).Select(i => (byte)(_end.Dice.Unit("cipher", (beat << 4) + i) * 256))];
        }

        if (_serves.SayAt(at) is not { Count: > 0 } said)
        {
            return null;
        }

        var bytes = _payload.Of(said);
        if (_payload.OnChange && _lastByte == bytes[0] && beat % RadioPayload.Quiet != 0)
        {
            return null;
        }

        _lastByte = bytes[0];
        return bytes;
    }
}
