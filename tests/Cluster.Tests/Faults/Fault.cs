using System.Globalization;

namespace Beffroi.Cluster.Faults;

/// <summary>One fault of a plan.</summary>
/// <param name="Silo">Which silo, counted among those that are there when it strikes; meaningless for others.</param>
/// <param name="After">From the beginning of the round.</param>
internal sealed record Fault(FaultKind Kind, int Silo, TimeSpan After, TimeSpan Duration)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}{(Kind <= FaultKind.Replace ? $" silo {Silo}" : "")} at {After.TotalSeconds:0.0} s for {Duration.TotalSeconds:0.0} s");
}
