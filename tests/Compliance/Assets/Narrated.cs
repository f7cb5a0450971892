using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>An asset that is told things one after the other, as the twin would fold them: what it is, then readings, each in a turn of its own.</summary>
public sealed class Narrated
{
    private readonly AssetKind _kind;
    private readonly AssetId _asset;

    public Narrated(AssetKind kind, Instant at, params (AttributeDefinition Attribute, Value Value)[] attributes)
    {
        (_kind, _asset, State) = (kind, AssetId.Of(kind.Key, "told"), new(kind.Properties.Length));
        Turn(at, turn => Describing.Decide(turn, new() { Place = new Place(4.3631, 48.9566), Attributes = attributes.ToDictionary(a => a.Attribute.Name, a => a.Value) }, new("test"), 1));
    }

    public AssetState State { get; }

    public Instant Now { get; private set; }

    public Sight Sight => new(State, Now);

    public Narrated Hears(Instant at, params Measurement[] measurements) =>
        Turn(at, turn => Observing.Decide(turn, new() { Source = "test", Measurements = measurements }, TimeSpan.Zero));

    /// <summary>Time passes, and it looks again.</summary>
    public Narrated Waits(Instant until) => Turn(until, _ => { });

    /// <summary>The number known of a property now; null when it is unknown or stale.</summary>
    public double? Knows<TQuantity>(Property<TQuantity> property)
        where TQuantity : struct, IQuantity<TQuantity> => Sight.Of(property).Current?.Number;

    public bool? Knows(FlagProperty property) => Sight.Of(property).Current;

    public TChoice? Knows<TChoice>(ChoiceProperty<TChoice> property)
        where TChoice : struct, Enum => Sight.Of(property).Current;

    /// <summary>Whether the alarm's condition holds now; null when what is known does not tell.</summary>
    public bool? Raises(string code) => _kind.Alarms.Single(a => a.Code == code).Holds(Sight);

    private Narrated Turn(Instant at, Action<AssetTurn> decide)
    {
        var turn = new AssetTurn(_kind, _asset, State, at);
        decide(turn);
        Judging.Decide(turn);
        turn.Finish();
        Now = turn.Now;
        return this;
    }
}
