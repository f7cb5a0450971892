namespace Beffroi.Rules.Cel;

/// <summary>What a condition compares a time of the day or the sun with: only when one passes the other can the comparison become another.</summary>
/// <param name="Of">The hour of the clocks, degrees of the sun's elevation, or the day.</param>
/// <param name="Value">Hours or degrees; of no meaning for days, which begin at midnight.</param>
public readonly record struct CelMoment(CelMoment.Form Of, double Value)
{
    public enum Form : byte
    {
        Hour,
        Elevation,
        Day,
    }
}
