namespace Beffroi.Twin;

/// <summary>A fact of the inventory that a kind may have, such as a luminaire's nominal power. It changes when somebody describes the asset, not when it is observed.</summary>
/// <param name="Required">Whether a complete inventory has it; an asset without it is enrolled all the same, and reported as incomplete.</param>
public sealed record AttributeDefinition(string Name, ValueForm Form, string Unit = "", bool Required = false)
{
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public string[] Choices { get; init; } = [];
}
