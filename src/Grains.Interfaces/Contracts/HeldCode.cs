namespace Beffroi.Contracts;

/// <summary>Why a clause has no amount. Stable: programs and translations go by them.</summary>
public static class HeldCode
{
    public const string Unknown = "unknown";
    public const string Estimated = "estimated";
    public const string BaselineNotAccepted = "baseline-not-accepted";
    public const string NoTarget = "no-target";
    public const string NoPrice = "no-price";
    public const string PastNotFrozen = "past-not-frozen";
    public const string NotWorkedOut = "not-worked-out";
    public const string YearNotOver = "year-not-over";
}
