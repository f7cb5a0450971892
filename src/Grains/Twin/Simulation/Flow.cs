namespace Beffroi.Twin.Simulation;

/// <summary>Something that assets of a kind take or give over time and that a scenario adds up: energy, water, hours, alarms.</summary>
/// <param name="Name">As prices and emission factors name it: <c>energy</c>.</param>
/// <param name="Decimals">Digits that are kept of what one asset takes in a stretch: sums are of integers, so their order does not matter.</param>
public sealed record Flow(string Name, string Unit, int Decimals)
{
    /// <summary>What sums are divided by to be in the unit.</summary>
    public long Scale { get; } = (long)Math.Pow(10, Decimals);

    /// <summary>The flow that it is a share of, which is how it is told: hours served of hours due are the level of service. Null of one that stands for itself.</summary>
    public string? Of { get; init; }

    /// <summary>Whether there should be less of it or more.</summary>
    public FlowSense Better { get; init; }
}
