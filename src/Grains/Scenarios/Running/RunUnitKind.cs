namespace Beffroi.Scenarios.Running;

internal enum RunUnitKind : byte
{
    /// <summary>Writes down what the run begins with.</summary>
    Cut,

    Baseline,

    Scenario,

    /// <summary>Adds up what all parts took, and compares.</summary>
    Sum,
}
