using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Compliance.Assets;

/// <summary>Random assets of a kind, each a function of its number: what it is, and what was last heard of it.</summary>
public sealed class SomeAsset
{
    private static readonly Instant Origin = Instant.From(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private readonly AssetKind _kind;
    private readonly Dice _dice;

    public SomeAsset(AssetKind kind, int number)
    {
        (_kind, _dice) = (kind, new Dice((ulong)number, "compliance"));
        Now = Origin + TimeSpan.FromDays(_dice.Between("now", 0, 365));
        Description = Describe();
    }

    public Instant Now { get; }

    public Description Description { get; }

    /// <summary>A sight of the asset with random readings: most measured just now, some older, some unknown.</summary>
    public Sight Sight()
    {
        var state = new AssetState(_kind.Properties.Length) { Description = Description, ChangedAt = Now };
        for (var i = 0; i < _kind.Properties.Length; i++)
        {
            if (_dice.Unit("known", i) < 0.9)
            {
                state.Slots[i] = Slot(_kind.Properties[i], i);
            }
        }

        if (_dice.Unit("commanded") < 0.5)
        {
            state.Controls = [.. _kind.Controls.Select(control => new ControlState { Control = control.Property.Name, Order = Confirmed(control.Property) })];
        }

        return new(state, Now);
    }

    /// <summary>The same asset, of which nothing was ever heard.</summary>
    public Sight Unheard() => new(new(_kind.Properties.Length) { Description = Description }, Now);

    /// <summary>A value the property can take.</summary>
    public Value ValueOf(Property property, long tick) => property.Form switch
    {
        ValueForm.Number => Value.Of(Number(property.Name, property.Minimum ?? 0, property.Maximum ?? 1, tick)),
        ValueForm.Flag => Value.Of(_dice.Unit(property.Name, tick) < 0.5),
        ValueForm.Text when property.Choices.Length > 0 => Value.Of(property.Choices[(int)(_dice.Unit(property.Name, tick) * property.Choices.Length)]),
        ValueForm.Text when property is TextProperty { Examples: { Length: > 0 } examples } => Value.Of(examples[(int)(_dice.Unit(property.Name, tick) * examples.Length)]),
        ValueForm.Text => Value.Of("some words"),
        ValueForm.Point => Value.At(4.36, 48.96),
        _ => Value.Of(Now - TimeSpan.FromDays(_dice.Between(property.Name, 0, 60, tick))),
    };

    private Order Confirmed(Property control) => new()
    {
        Id = "1",
        Command = "c-1",
        Control = control.Name,
        Value = ValueOf(control, 99),
        Slot = ControlSlot.Operator,
        Source = "operator/somebody",
        Cause = new("somebody"),
        Expiry = Now,
        Steps = [new(OrderState.Confirmed, Now - TimeSpan.FromMinutes(_dice.Between("confirmed", 3, 60)))],
    };

    private Description Describe() => new()
    {
        Name = "Some asset",
        Place = new(_dice.Between("longitude", 4.2, 4.6), _dice.Between("latitude", 48.8, 49.1)),
        Attributes = _kind.Attributes.ToDictionary(a => a.Name, Attribute),
    };

    private Value Attribute(AttributeDefinition attribute) => attribute.Form switch
    {
        ValueForm.Number => Value.Of(Number(attribute.Name, attribute.Minimum ?? 0, attribute.Maximum ?? 1000, 0)),
        ValueForm.Flag => Value.Of(_dice.Unit(attribute.Name) < 0.5),
        ValueForm.Text when attribute.Choices.Length > 0 => Value.Of(attribute.Choices[(int)(_dice.Unit(attribute.Name) * attribute.Choices.Length)]),
        ValueForm.Text when attribute.Examples.Length > 0 => Value.Of(attribute.Examples[(int)(_dice.Unit(attribute.Name) * attribute.Examples.Length)]),
        ValueForm.Instant => Value.Of(Now + TimeSpan.FromDays(_dice.Between(attribute.Name, -3000, 1000))),
        ValueForm.Point => Value.At(4.36, 48.96),
        _ => Value.Of("some words"),
    };

    private Slot Slot(Property property, int i)
    {
        var value = ValueOf(property, i);
        var text = value.Form == ValueForm.Text ? value.Text : null;
        var number = property.Choices.Length > 0 ? Array.IndexOf(property.Choices, value.Text) : value.Number;
        var age = TimeSpan.FromMinutes(_dice.Unit("old", i) < 0.85 ? _dice.Between("age", 0, 4, i) : _dice.Between("age", 0, 5000, i));
        var quality = _dice.Unit("quality", i) < 0.8 ? Quality.Measured : Quality.Inferred;
        return new() { Number = number, Text = text, At = Now - age, ChangedAt = Now - age - TimeSpan.FromDays(_dice.Between("unchanged", 0, 3, i)), Quality = quality };
    }

    /// <summary>Anywhere in the range, but often near its ends or small, where thresholds are.</summary>
    private double Number(string name, double minimum, double maximum, long tick)
    {
        var share = _dice.Unit(name, tick);
        return (int)(_dice.Unit(name + " manner", tick) * 6) switch
        {
            0 => minimum,
            1 => maximum,
            2 => Math.Clamp(minimum + Math.Pow(maximum - minimum, share), minimum, maximum),
            3 => Math.Clamp(Math.Pow(Math.Max(1, maximum), share), minimum, maximum),
            _ => minimum + ((maximum - minimum) * share),
        };
    }
}
