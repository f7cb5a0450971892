using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What people ask of some assets is otherwise for a time: an event day, a street that is closed elsewhere, a city that grows.</summary>
/// <param name="Factor">Of what they ask for usually.</param>
/// <param name="Growth">Percent by which it is more each year from then on.</param>
public sealed record DemandChange(Instant From, Instant To, double Factor, double Growth, Func<ScenarioAsset, bool> Concerns)
{
    private const double Year = 365.2425 * 86_400e6;

    /// <summary>The share at that moment; 1 before and after.</summary>
    public double At(Instant at) => at < From || at >= To ? 1 : Factor * Math.Pow(1 + (Growth / 100), (at.Microseconds - From.Microseconds) / Year);
}
