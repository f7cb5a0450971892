namespace Beffroi.Twin;

/// <summary>Numbers of a source not heard yet, both ends included.</summary>
[GenerateSerializer, Immutable, Alias("NumberGap")]
public readonly record struct NumberGap([property: Id(0)] long From, [property: Id(1)] long To, [property: Id(2)] Instant Opened)
{
    public bool Holds(long number) => number >= From && number <= To;
}
