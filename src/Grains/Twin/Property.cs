using Beffroi.Quantities;

namespace Beffroi.Twin;

/// <summary>One thing that can be known of every asset of a kind: its form, unit, range and how long it stays fresh. Rows of these are most of a kind.</summary>
public abstract class Property
{
    private protected Property(string name, ValueForm form, string unit) => (Name, Form, Unit) = (name, form, unit);

    /// <summary>Lower camel case, as in topics and APIs: <c>power</c>, <c>energyIndex</c>.</summary>
    public string Name { get; }

    public ValueForm Form { get; }

    /// <summary>The unit's symbol; empty when there is none.</summary>
    public string Unit { get; }

    /// <summary>Smallest believable number; a smaller one is rejected as out of range.</summary>
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>Digits behind the point that are kept in roll-ups and history, and shown.</summary>
    public int Decimals { get; init; }

    /// <summary>How long a value stays fresh; null for one that holds until it is replaced.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Whether it is a meter's index, which only grows until the meter is changed.</summary>
    public bool IsIndex { get; init; }

    /// <summary>Whether it is only kept to work out others, such as the lowest value of a night that goes on: screens fold it away.</summary>
    public bool IsWorking { get; init; }

    /// <summary>Keys of what a choice can be; empty for other forms and for free text.</summary>
    public string[] Choices { get; private protected init; } = [];

    /// <summary>Its place among the kind's slots, set when the kind is made.</summary>
    internal int Slot { get; set; } = -1;

    /// <summary>A number of that quantity.</summary>
    public static Property<TQuantity> Number<TQuantity>(string name, double minimum, double maximum, int decimals = 0, TimeSpan? freshFor = null, bool isIndex = false, bool isWorking = false)
        where TQuantity : struct, IQuantity<TQuantity> =>
        new(name) { Minimum = minimum, Maximum = maximum, Decimals = decimals, FreshFor = freshFor, IsIndex = isIndex, IsWorking = isWorking };

    public static FlagProperty Flag(string name, TimeSpan? freshFor = null) => new(name) { FreshFor = freshFor };

    /// <summary>One of the names of an enumeration, written in kebab case on the wire: <c>FlashingFault</c> is <c>flashing-fault</c>.</summary>
    public static ChoiceProperty<TChoice> Choice<TChoice>(string name, TimeSpan? freshFor = null)
        where TChoice : struct, Enum => new(name) { FreshFor = freshFor };

    /// <summary>A moment.</summary>
    public static MomentProperty Moment(string name, TimeSpan? freshFor = null) => new(name) { FreshFor = freshFor };

    /// <summary>A text that is only kept to work out others.</summary>
    public static TextProperty WorkingText(string name) => new(name) { IsWorking = true };

    /// <summary>Free text, at most 256 characters.</summary>
    public static TextProperty Text(string name, TimeSpan? freshFor = null, params string[] examples) => new(name) { FreshFor = freshFor, Examples = examples };
}
