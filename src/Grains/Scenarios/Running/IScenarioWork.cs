namespace Beffroi.Scenarios.Running;

/// <summary>Gives the units of runs to silos. The silos ask: one that is gone asks no more, and its units are given to others.</summary>
[Alias("Beffroi.IScenarioWork")]
internal interface IScenarioWork : IGrainWithIntegerKey
{
    /// <summary>All units that this silo is to work on from now on; what it works on beside them it gives up.</summary>
    [Alias("Beat")]
    Task<WorkOrder[]> Beat(WorkBeat beat);
}
