using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What is asked of one asset beyond what is usual. Pure.</summary>
internal sealed class SimulatedDemand(Stage stage, Cohort cohort)
{
    private readonly DemandChange[] _changes = [.. stage.Demands.Where(d => d.Concerns(new(cohort.First, cohort.Description)))];

    public double At(Instant at)
    {
        var share = 1.0;
        foreach (var change in _changes)
        {
            share *= change.At(at);
        }

        return share;
    }

    public SimulatedAsset On(SimulatedAsset asset, Instant at) => _changes.Length == 0 || At(at) is var share && share == asset.Demand ? asset : asset with { Demand = share };
}
