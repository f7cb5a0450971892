using Beffroi.Inventory;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A luminaire with rules and the cabinets it can hang on, without a cluster: what one tells the other comes at once, as the outbox would bring it.</summary>
internal sealed class LampAndCabinets
{
    private readonly Dictionary<AssetId, TurnBench> _cabinets = [];

    public LampAndCabinets(Instant now, params string[] yaml)
    {
        foreach (var key in new[] { "C-1", "C-2" })
        {
            var asset = AssetId.Of("cabinet", key);
            _cabinets[asset] = new(RuleBench.Catalogue.Kind("cabinet"), asset) { Now = now };
            _cabinets[asset].Describe(new() { Attributes = new Dictionary<string, Value> { ["connectedPower"] = Value.Of(9000) } });
            Turns.Add((_cabinets[asset].LastTurn, _cabinets[asset].Changes[0].Change, 1, now));
        }

        Lamp = new(now, yaml) { Then = Pass };
    }

    public RuleBench Lamp { get; }

    /// <summary>Changes of both, in the order they happened.</summary>
    public List<(AssetId Asset, Change Change, long Version, Instant At)> Journal { get; } = [];

    /// <summary>Likewise, with the turns that made them; how cabinets were enrolled is the first of them.</summary>
    public List<(AssetTurn Turn, Change Change, long Version, Instant At)> Turns { get; } = [];

    /// <summary>Every effect, in the order they were sent.</summary>
    public List<OutgoingEffect> Sent { get; } = [];

    public TurnBench Cabinet(string key = "C-1") => _cabinets[AssetId.Of("cabinet", key)];

    public LampAndCabinets Hangs(string? on)
    {
        Lamp.Described(new() { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") }, links: new() { ["cabinet"] = on is null ? null : AssetId.Of("cabinet", on) });
        return this;
    }

    /// <summary>The cabinet is read now.</summary>
    public LampAndCabinets Reads(string key, string property, Value value)
    {
        var cabinet = Cabinet(key);
        cabinet.Now = Lamp.Now;
        Assert.Empty(cabinet.Observe(new() { Source = "test", Measurements = [new(property, value)] }).Rejections);
        Pass(cabinet.LastTurn);
        return this;
    }

    private void Pass(AssetTurn turn)
    {
        if (turn.State.Version is var version && Changes(turn.Asset) is [.., var last] && last.Version == version && !Journal.Exists(j => j.Asset == turn.Asset && j.Version == version))
        {
            Journal.Add((turn.Asset, last.Change, version, last.At));
            Turns.Add((turn, last.Change, version, last.At));
        }

        for (var i = 0; i < turn.Effects.Count; i++)
        {
            var (target, content, _) = turn.Effects[i];
            Sent.Add(turn.Effects[i]);
            var incoming = new IncomingEffect(turn.Asset, version, i, content);
            if (_cabinets.TryGetValue(target, out var cabinet))
            {
                cabinet.Now = turn.Now;
                cabinet.Receive(incoming);
                Pass(cabinet.LastTurn);
            }
            else if (target.Kind == "luminaire")
            {
                Lamp.Turn(other => Receiving.Decide(other, incoming), turn.Now, content.Depth);
            }
        }
    }

    private List<(Change Change, long Version, Instant At)> Changes(AssetId asset) => _cabinets.TryGetValue(asset, out var cabinet) ? cabinet.Changes : Lamp.Changes;
}
