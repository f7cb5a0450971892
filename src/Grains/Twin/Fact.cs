namespace Beffroi.Twin;

/// <summary>A property had that value at that instant. What history and slots are made of.</summary>
[GenerateSerializer, Immutable, Alias("Fact")]
public readonly record struct Fact(
    [property: Id(0)] string Property, [property: Id(1)] Value Value, [property: Id(2)] Instant At, [property: Id(3)] Quality Quality, [property: Id(4)] FactMarks Marks)
{
    public bool IsLate => (Marks & FactMarks.Late) != 0;

    public bool IsDerived => (Marks & FactMarks.Derived) != 0;

    /// <summary>Whether a person's word is behind it, rather than a source's.</summary>
    public bool IsCorrection => (Marks & (FactMarks.Corrected | FactMarks.Excluded | FactMarks.Included)) != 0;
}
