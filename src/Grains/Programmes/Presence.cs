namespace Beffroi.Programmes;

/// <summary>The light for those who pass, while a step holds: a rule gives it, the programme counts on it.</summary>
/// <param name="Level">Percent.</param>
/// <param name="Duty">The share of the time somebody is expected, 0 to 1.</param>
public readonly record struct Presence(double Level, double Duty);
