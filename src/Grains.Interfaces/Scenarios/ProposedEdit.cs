namespace Beffroi.Scenarios;

/// <summary>An edit as the city can be asked for it.</summary>
/// <param name="Index">Among the edits of the scenario and those it is a fork of, from 0.</param>
/// <param name="Assets">How many it is for, as the inventory is now.</param>
/// <param name="Changed">Of how many of them something would change.</param>
/// <param name="Calendar">Id of the calendar it gives: assigning one is a step of its own, which holds it against the law.</param>
/// <param name="Mapping">How an import reads a file of their keys, in a column <c>asset</c>; null when nothing but a calendar is given.</param>
[GenerateSerializer, Immutable, Alias("ProposedEdit")]
public sealed record ProposedEdit(
    [property: Id(0)] int Index, [property: Id(1)] string Kind, [property: Id(2)] DateOnly? From, [property: Id(3)] IReadOnlyDictionary<string, string> Attributes, [property: Id(4)] int Assets,
    [property: Id(5)] int Changed, [property: Id(6)] string? Calendar, [property: Id(7)] string? Mapping);
