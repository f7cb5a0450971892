using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Rules.Reading;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>One asset with its rules, without a cluster: readings and time go in, firings come out; every change is kept as the journal would keep it.</summary>
internal sealed class RuleBench
{
    public static readonly Catalogue Catalogue = Catalogue.Of(typeof(Catalogue).Assembly);

    private readonly AssetKind _kind;
    private readonly AssetId _asset;
    private readonly RuleMeter _meter = new();
    private RuleBook _book;
    private AssetRules? _rules;
    private Instant _lookedAt;

    public RuleBench(Instant now, params string[] yaml)
        : this("A-1", now, yaml)
    {
    }

    public RuleBench(string key, Instant now, params string[] yaml)
    {
        CompiledRule[] rules = [.. yaml.Select((text, i) => Compile(text, $"r{i + 1}"))];
        _kind = rules[0].Document.Kind;
        _asset = AssetId.Of(_kind.Key, key);
        _book = new(1, rules);
        State = new(_kind.Properties.Length);
        Now = _lookedAt = now;
    }

    public RuleBench(AssetId asset, Instant now, Catalogue catalogue)
    {
        (_asset, _kind, _book) = (asset, catalogue.Kind(asset.Kind), RuleBook.Empty);
        State = new(_kind.Properties.Length);
        Now = _lookedAt = now;
    }

    public AssetState State { get; }

    public Instant Now { get; private set; }

    public INeighbourhood Neighbourhood { get; set; } = NobodyNear.Instance;

    public List<Firing> Firings { get; } = [];

    public List<OutgoingEffect> Effects { get; } = [];

    public List<(Change Change, long Version, Instant At)> Changes { get; } = [];

    /// <summary>Hears of every turn once it is over.</summary>
    public Action<AssetTurn>? Then { get; set; }

    public AssetTurn LastTurn { get; private set; } = null!;

    public static Instant At(string moment) => Instant.From(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    public static CompiledRule Compile(string yaml, string id, RuleState state = RuleState.Enabled, int version = 1, Instant since = default)
    {
        var reading = RuleReader.Read(yaml, Catalogue);
        Assert.True(reading.Document is not null, $"{id}: {string.Join("; ", reading.Diagnostics)}");
        return new(id, version, reading.Document, state, since);
    }

    public static string Example(string id) => RuleExamples.Texts().Single(e => e.Id == id).Yaml;

    public void Take(params CompiledRule[] rules) => _book = new(_book.Number + 1, rules);

    public RuleBench Described(Dictionary<string, Value>? attributes = null, string[]? tags = null, Dictionary<string, AssetId?>? links = null)
    {
        Turn(turn => Describing.Decide(turn, new() { Place = new Place(4.3631, 48.9566), Attributes = attributes, Tags = tags, District = "centre", Authority = "chalons", Links = links }, new("test"), 7), Now);
        return this;
    }

    /// <summary>Takes what a device said then.</summary>
    public RuleBench Hears(Instant at, params Measurement[] said)
    {
        Turn(turn => Assert.Empty(Observing.Decide(turn, new() { Source = "test", Measurements = said }, TimeSpan.FromMinutes(2)).Rejections), Now = at);
        return this;
    }

    /// <summary>Takes readings observed now.</summary>
    public RuleBench Reads(params (string Property, object Value)[] readings)
    {
        var measurements = readings.Select(r => new Measurement(r.Property, r.Value switch { bool flag => Value.Of(flag), string text => Value.Of(text), var number => Value.Of(Convert.ToDouble(number)) }));
        Turn(turn => Assert.Empty(Observing.Decide(turn, new() { Source = "test", Measurements = [.. measurements] }, TimeSpan.FromMinutes(2)).Rejections), Now);
        return this;
    }

    /// <summary>Its totals are sampled now, all members known.</summary>
    public RuleBench Sums(double value)
    {
        TotalSample[] samples = [.. State.Inputs!.Where(i => i.Total is not null).Select(i => new TotalSample(i.Key, i.Total!.Value with { Members = 9, Counted = 9 }, Value.Of(value), Quality.Measured, Now))];
        Turn(turn => Assert.True(Sampling.Take(turn, samples)), Now);
        return this;
    }

    /// <summary>Lets time pass, looking at every deadline when it is due.</summary>
    public RuleBench Passes(double minutes) => PassesUntil(Now + TimeSpan.FromMinutes(minutes));

    public RuleBench PassesUntil(Instant until)
    {
        while (Next() is var due && due <= until)
        {
            Now = Instant.Later(Now, due);
            Turn(_ => { }, due);
        }

        Now = until;
        return this;
    }

    /// <summary>Reads the same again and again while time passes: a device that reports.</summary>
    public RuleBench Keeps(double minutes, params (string Property, object Value)[] readings)
    {
        for (var left = minutes; left > 0; left -= 5)
        {
            Passes(Math.Min(5, left)).Reads(readings);
        }

        return this;
    }

    public void Turn(Action<AssetTurn> decide, Instant now, int depth = 0, EffectChain chain = default)
    {
        var lookedAt = _lookedAt;
        LastTurn = new(_kind, _asset, State, now) { Chain = chain };
        _lookedAt = LastTurn.Now;
        decide(LastTurn);
        Judging.Decide(LastTurn);
        _rules = _book.For(_rules, _asset, State);
        Ruling.Decide(LastTurn, _rules, new(lookedAt, depth, _meter, Neighbourhood));
        Firings.AddRange(LastTurn.RulingFacts.Where(f => f.Firing is not null).Select(f => f.Firing!));
        Following.Inform(LastTurn, depth);
        Effects.AddRange(LastTurn.Effects);
        if (LastTurn.Finish() is { } change)
        {
            Changes.Add((change, State.Version, LastTurn.Now));
        }

        Then?.Invoke(LastTurn);
    }

    /// <summary>When it wants to be looked at though nothing is heard.</summary>
    public Instant Next()
    {
        _rules = _book.For(_rules, _asset, State);
        var next = Instant.Earlier(Judging.NextDeadline(_kind, State, _lookedAt), Ruling.NextDeadline(_rules, State, _lookedAt));
        return next <= _lookedAt ? _lookedAt + TimeSpan.FromSeconds(1) : next;
    }
}
