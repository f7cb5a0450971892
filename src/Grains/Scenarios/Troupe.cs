namespace Beffroi.Scenarios;

/// <summary>Cohorts that hear of each other, straight or by others; most are alone. It is lived as a whole, so it is never cut when a run is.</summary>
internal sealed record Troupe(Cohort[] Cohorts)
{
    public Bond[] Bonds { get; init; } = [];

    public Watch[] Watches { get; init; } = [];

    /// <summary>Whether there is nobody to hear of.</summary>
    public bool IsAlone => Bonds.Length == 0 && Watches.Length == 0;
}
