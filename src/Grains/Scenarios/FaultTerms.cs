using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>How often assets of a kind fail in a scenario, and how long it takes to repair them: what is not told is as usual.</summary>
/// <param name="Yearly">Faults a year of one asset.</param>
/// <param name="Days">Until it is repaired, on average.</param>
public sealed record FaultTerms(double? Yearly = null, double? Days = null)
{
    public static FaultTerms Usual { get; } = new();

    public FaultTerms On(FaultTerms under) => new(Yearly ?? under.Yearly, Days ?? under.Days);

    public FaultRate Of(FaultRate usual) => new(Yearly ?? usual.Yearly, Days ?? usual.Days);
}
