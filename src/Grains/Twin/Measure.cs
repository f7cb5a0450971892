namespace Beffroi.Twin;

/// <summary>What an asset adds to the totals above it: one of its properties, summed, averaged or counted by state.</summary>
public sealed record Measure
{
    private Measure(Property property, MeasureForm form) => (Property, Form) = (property, form);

    public Property Property { get; }

    public MeasureForm Form { get; }

    /// <summary>What sums are divided by to be in the property's unit: 10 to its decimals.</summary>
    public long Scale => (long)Math.Pow(10, Property.Decimals);

    /// <summary>The states counted: a choice's keys, or false and true.</summary>
    public string[] States => Form != MeasureForm.States ? [] : Property.Form == ValueForm.Flag ? ["false", "true"] : Property.Choices;

    /// <summary>How many integers its vector has.</summary>
    public int Width => Form switch { MeasureForm.Sum => 1, MeasureForm.Mean => 2, _ => States.Length };

    public static Measure Sum(Property property) => new(property, MeasureForm.Sum);

    public static Measure Mean(Property property) => new(property, MeasureForm.Mean);

    public static Measure CountStates(Property property) => new(property, MeasureForm.States);
}
