using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Rules.BackTesting;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Rules.Totals;

/// <summary>A cabinet whose rules look at the luminaires of its district, without a cluster: the books of a node are kept as cells keep them, and sampled each minute.</summary>
internal sealed class CabinetAndDistrict
{
    public static readonly NodeId Centre = NodeId.District("centre");

    private static readonly SampleClock Clock = new(TimeSpan.FromMinutes(1));

    private readonly AssetKind _lamp = RuleBench.Catalogue.Kind("luminaire");
    private readonly CellLedger _book;
    private readonly TurnBench[] _lamps;
    private readonly Instant _start;
    private readonly string _yaml;
    private readonly RuleInput.Total[] _totals;
    private readonly Dictionary<string, TotalSample> _told = [];

    public CabinetAndDistrict(Instant start, string yaml, int lamps)
    {
        (_start, _yaml) = (start, yaml);
        _totals = [.. RuleBench.Compile(yaml, "r1").Document.Inputs.OfType<RuleInput.Total>()];
        _book = new(Centre, new([KindShape.Of(_lamp)]));
        Cabinet = new(start, yaml) { Then = Keep };
        Cabinet.Described(new() { ["connectedPower"] = Value.Of(9000) });
        _lamps = [.. Enumerable.Range(0, lamps).Select(i => new TurnBench(_lamp, Lamp(i)) { Now = start })];
        foreach (var (i, lamp) in _lamps.Index())
        {
            lamp.Do(turn => Describing.Decide(turn, Stands, new("test"), i + 1));
            Keep(lamp.LastTurn);
        }
    }

    public RuleBench Cabinet { get; }

    /// <summary>Changes of all, in the order they happened, with their turns.</summary>
    public List<(AssetTurn Turn, AssetId Asset, Change Change, long Version, Instant At)> Journal { get; } = [];

    public HeldInput Input => Assert.Single(Cabinet.State.Inputs!);

    private static Description Stands => new() { District = "centre", Attributes = new Dictionary<string, Value> { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") } };

    public CabinetAndDistrict Reads(int lamp, string property, double value)
    {
        var bench = _lamps[lamp];
        bench.Now = Cabinet.Now;
        Assert.Empty(bench.Observe(new() { Source = "test", Measurements = [new(property, Value.Of(value))] }).Rejections);
        Keep(bench.LastTurn);
        return this;
    }

    public CabinetAndDistrict All(string property, double value)
    {
        for (var i = 0; i < _lamps.Length; i++)
        {
            Reads(i, property, value);
        }

        return this;
    }

    /// <summary>Lets time pass and samples whenever the clock says so.</summary>
    public CabinetAndDistrict Passes(double minutes)
    {
        var until = Cabinet.Now + TimeSpan.FromMinutes(minutes);
        for (var next = Clock.After(Cabinet.Now); next <= until; next = Clock.After(next))
        {
            Cabinet.PassesUntil(next);
            Sample(next);
        }

        Cabinet.PassesUntil(until);
        return this;
    }

    /// <summary>Tells the cabinet what is news to it, as its silo does; says whether it took it.</summary>
    public bool Sample(Instant at)
    {
        var holds = true;
        _book.Advance(at);
        TotalSample[] news = [.. _totals.Select(total => total.Read(_book.Read(), at)).Where(s => _told.TryGetValue(s.Key, out var told) ? Sampling.IsNews(told, s) : s.Quality != Quality.Unknown)];
        if (news.Length > 0)
        {
            Cabinet.Turn(turn => holds = Sampling.Take(turn, news), at);
        }

        foreach (var sample in holds ? news : [])
        {
            _told[sample.Key] = sample;
        }

        return holds;
    }

    /// <summary>The same rule over the journal of all of them.</summary>
    public List<Firing> Again()
    {
        var test = new BackTest(RuleBench.Compile(_yaml, "r1", since: _start), _start, NobodyNear.Instance, Clock);
        test.Tally.All = [];
        test.Describe(Cabinet.LastTurn.Asset, Cabinet.State.Description!);
        for (var i = 0; i < _lamps.Length; i++)
        {
            Assert.True(test.Count(_lamp, new() { Asset = Lamp(i), Ordinal = i + 1, Version = 1, Department = "lighting", Description = Stands }));
        }

        foreach (var (_, asset, change, version, at) in Journal)
        {
            test.Take(asset, change, version, at);
        }

        test.PassUntil(Cabinet.Now);
        return test.Tally.All!;
    }

    private static AssetId Lamp(int number) => AssetId.Of("luminaire", $"L-{number}");

    private void Keep(AssetTurn turn)
    {
        var changes = turn.Asset.Kind == "cabinet" ? Cabinet.Changes : _lamps[int.Parse(turn.Asset.Key[2..], System.Globalization.CultureInfo.InvariantCulture)].Changes;
        if (changes is [.., var last] && last.Version == turn.State.Version && !Journal.Exists(j => j.Asset == turn.Asset && j.Version == last.Version))
        {
            Journal.Add((turn, turn.Asset, last.Change, last.Version, last.At));
            if (turn.Asset.Kind == "luminaire" && Contributing.Of(_lamp, 0, turn.Asset, turn.State) is { } contribution)
            {
                _book.Take(MemberEntry.Of(contribution), turn.Now);
            }
        }
    }
}
