namespace Beffroi.Programmes;

/// <summary>From that time on that level, until the next step; the last one holds.</summary>
/// <param name="Level">Percent, 0 is off.</param>
public sealed record ProgrammeStep(NightTime At, double Level, Presence? Presence = null)
{
    public bool IsExtinction => Level <= 0;
}
