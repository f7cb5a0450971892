namespace Beffroi.Api;

/// <summary>What assets of a kind have in common by which works are let: their street, or an asset that they are linked to.</summary>
/// <param name="By">Each way of grouping.</param>
/// <param name="Names">The names of its groups, for each way.</param>
internal sealed record ScenarioGroupsShape(string Kind, ScenarioGroupingShape[] By, string[][] Names, ScenarioGroupedShape[] Assets);

/// <param name="Key"><c>street</c>, or <c>link.</c> and the link's key.</param>
internal sealed record ScenarioGroupingShape(string Key, string Name);

/// <param name="Of">The number of its group for each way; −1 for none.</param>
internal sealed record ScenarioGroupedShape(string Key, int[] Of);
