namespace Beffroi.Twin.Simulation;

/// <summary>What an index of a kind counts, said in flows: in a scenario it is read from what these kinds take, as there is no meter there.</summary>
/// <param name="Flow">By its name.</param>
/// <param name="Kinds">Keys of the kinds that take it through the meter: words, as of <see cref="Link"/>, so that no kind needs to know another.</param>
public sealed record Metered(Property Index, string Flow, params string[] Kinds)
{
    /// <summary>Those that are on the meter too and whose part is in no such flow.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}
