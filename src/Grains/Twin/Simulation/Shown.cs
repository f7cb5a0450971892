namespace Beffroi.Twin.Simulation;

/// <summary>A property that an asset in virtual time has a value of, so that rules may look at it.</summary>
/// <param name="By">Attributes it depends on beside those that all of its life depends on: assets share a life only when these are alike too, once a rule looks.</param>
public sealed record Shown(Property Property, params AttributeDefinition[] By)
{
    /// <summary>Whether the kind derives it from what else is shown, rather than that the device tells it.</summary>
    public bool IsDerived { get; init; }
}
