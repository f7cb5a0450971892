using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>An asset as a test tells it: what it is, and what was heard of it when.</summary>
public sealed class Seen(AssetKind kind, Instant now)
{
    private readonly Dictionary<string, Value> _attributes = [];
    private readonly Slot[] _slots = new Slot[kind.Properties.Length];

    public static Instant At(string moment) => Instant.From(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    public Seen Is(AttributeDefinition attribute, Value value)
    {
        _attributes[attribute.Name] = value;
        return this;
    }

    public Seen Has<TQuantity>(Property<TQuantity> property, double number, double minutesAgo = 1, Quality quality = Quality.Measured)
        where TQuantity : struct, IQuantity<TQuantity> => Put(property, number, minutesAgo, quality);

    public Seen Has(FlagProperty property, bool flag, double minutesAgo = 1, Quality quality = Quality.Measured) =>
        Put(property, flag ? 1 : 0, minutesAgo, quality);

    public Seen Has(TextProperty property, string text, double minutesAgo = 1)
    {
        Put(property, 0, minutesAgo, Quality.Measured);
        _slots[Array.IndexOf(kind.Properties, property)].Text = text;
        return this;
    }

    public Seen Has(MomentProperty property, Instant moment, double minutesAgo = 1) => Put(property, moment.Microseconds, minutesAgo, Quality.Measured);

    public Seen Has<TChoice>(ChoiceProperty<TChoice> property, TChoice choice, double minutesAgo = 1)
        where TChoice : struct, Enum => Put(property, Array.IndexOf(property.Choices, ChoiceProperty<TChoice>.KeyOf(choice)), minutesAgo, Quality.Measured);

    /// <summary>What it is.</summary>
    public Description Description() => new() { Place = new Place(4.3631, 48.9566), Attributes = _attributes };

    public Sight Sight()
    {
        var state = new AssetState(_slots.Length) { Description = Description() };
        _slots.CopyTo(state.Slots, 0);
        return new(state, now);
    }

    /// <summary>Whether the alarm holds; null when what is known does not tell.</summary>
    public bool? Raises(string code) => kind.Alarms.Single(a => a.Code == code).Holds(Sight());

    /// <summary>What is worked out for a property; null for nothing.</summary>
    public Derived? Derives(Property property) => kind.Derive(Sight()).Where(d => d.Property == property).Select(d => (Derived?)d).FirstOrDefault();

    private Seen Put(Property property, double number, double minutesAgo, Quality quality)
    {
        var at = now - TimeSpan.FromMinutes(minutesAgo);
        _slots[Array.IndexOf(kind.Properties, property)] = new() { Number = number, At = at, ChangedAt = at, Quality = quality };
        return this;
    }
}
