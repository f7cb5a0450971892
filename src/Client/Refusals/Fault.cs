namespace Beffroi.Refusals;

/// <summary>One thing that is wrong among several.</summary>
/// <param name="Name">The parameter, property or column at fault; null when it is the whole.</param>
/// <param name="Code">A stable code, when there is one.</param>
/// <param name="Sentence">What is wrong with it.</param>
internal sealed record Fault(string? Name, string? Code, string Sentence);
