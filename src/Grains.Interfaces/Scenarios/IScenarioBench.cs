namespace Beffroi.Scenarios;

/// <summary>What a planner's bench asks beside runs: the list of scenarios, and what of one can be put to the city by its usual steps.</summary>
[Alias("Beffroi.IScenarioBench")]
public interface IScenarioBench : IGrainWithIntegerKey
{
    /// <summary>All that are not withdrawn, by id.</summary>
    [Alias("List")]
    Task<ScenarioSummary[]> List();

    /// <summary>Null when there is no such scenario, or its text can be read no more.</summary>
    [Alias("Propose")]
    Task<ScenarioProposal?> Propose(string id);

    /// <summary>Keys of the assets of which an edit would change something now; null when there is no such edit that describes.</summary>
    [Alias("Reached")]
    Task<string[]?> Reached(string id, int edit);
}
