using Beffroi.Demonstration;
using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator.Radio;

/// <summary>
/// A gateway as its network server tells of it: statistics at its beat, and whether it is connected when that changes. It is off the air when its fibre is, and now and then
/// by itself; its forwarder adds what its box measures.
/// </summary>
public sealed class RadioGateway : IVoice
{
    private const string Down = "down";
    private const int Channels = 8;

    private readonly AssetKind _kind;
    private readonly SimulatedAsset _asset;
    private readonly Device? _fibre;
    private readonly Beat _beat;
    private readonly SimulatedAsset _link;
    private bool? _connected;

    /// <param name="fibre">What it hangs on; null for one that hangs on nothing that is played.</param>
    public RadioGateway(AssetKind kind, DemonstrationAsset asset, Device? fibre, ulong seed, double faults)
    {
        (_kind, _fibre) = (kind, fibre);
        _asset = new(asset.Id, asset.Description, seed, faults);
        _link = new(AssetId.Of(asset.Id.Kind, asset.Id.Key + " link"), asset.Description, seed, faults);
        _beat = Beat.Every(kind.ReportInterval, _asset.Dice.Unit("beat"));
        Name = (asset.Description.Attributes?.GetValueOrDefault("gatewayEui").Text ?? asset.Id.Key).ToLowerInvariant();
        Height = asset.Description.Attributes?.GetValueOrDefault("antennaHeight") is { Form: ValueForm.Number } height ? height.Number : 20;
    }

    /// <summary>In the network server.</summary>
    public string Name { get; }

    public Place Place => _asset.Description.Place!.Value;

    /// <summary>Of its antenna, in metres.</summary>
    public double Height { get; }

    public long BeatAt(Instant moment) => _beat.At(moment);

    public Instant TimeOf(long beat) => _beat.TimeOf(beat);

    public bool IsConnected(Instant at) =>
        Breakdowns.At(_link, at, Down) is null && _fibre?.SayAt(at).Any(m => m.Property == "up" && m.Value is { Form: ValueForm.Flag, AsFlag: false }) != true;

    public IReadOnlyList<OutgoingMessage> Speak(long beat, long boot)
    {
        var at = TimeOf(beat);
        var connected = IsConnected(at);
        List<OutgoingMessage> messages = [];
        if (_connected != connected)
        {
            _connected = connected;
            messages.Add(NetworkServer.Connection(Name, connected, at));
        }

        if (connected)
        {
            messages.Add(Statistics(at, beat));
        }

        return messages;
    }

    private OutgoingMessage Statistics(Instant at, long beat)
    {
        var told = _kind.Simulate(_asset, at).ToDictionary(m => m.Property, m => m.Value);
        var received = (int)(Channels * _asset.Dice.Between("traffic", 20, 60, beat));
        var damaged = (int)Math.Round(received * Number("packetErrors") / 100);
        return NetworkServer.Statistics(Name, at, received, received - damaged, Math.Round(Number("temperature"), 1), Math.Round(Number("battery")));

        double Number(string property) => told.TryGetValue(property, out var value) ? value.Number : 0;
    }
}
