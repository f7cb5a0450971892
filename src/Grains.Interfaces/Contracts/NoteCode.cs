namespace Beffroi.Contracts;

/// <summary>What was applied to a clause on the way to its amount. Stable.</summary>
public static class NoteCode
{
    public const string DeadBand = "dead-band";
    public const string BelowUncertainty = "below-uncertainty";
    public const string Rebased = "rebased";
    public const string EstimatePays = "estimate-pays";
}
