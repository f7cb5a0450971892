namespace Beffroi.Twin;

/// <summary>What an asset of the kind can hang on: a luminaire on its cabinet. The target learns of it and keeps its dependants.</summary>
/// <param name="TargetKind">The kind's key: a word, so that no kind needs to know another.</param>
public sealed record Link(string Name, string TargetKind)
{
    /// <summary>What is lost with the target: what alarms of its dependants can follow from.</summary>
    public LinkCarries Carries { get; init; }

    /// <summary>The attribute that says on which part of the target it hangs, such as a circuit; null when the target has no parts.</summary>
    public AttributeDefinition? Branch { get; init; }
}
