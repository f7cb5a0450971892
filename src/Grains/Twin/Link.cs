namespace Beffroi.Twin;

/// <summary>What an asset of the kind can hang on: a luminaire on its cabinet. The target learns of it and keeps its dependants.</summary>
/// <param name="TargetKind">The kind's key: a word, so that no kind needs to know another.</param>
public sealed record Link(string Name, string TargetKind);
