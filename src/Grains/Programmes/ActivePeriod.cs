namespace Beffroi.Programmes;

/// <summary>When the programme gives light at all; outside of its periods the lamps are off. One that would end before it begins is not, in that night.</summary>
public sealed record ActivePeriod(NightTime From, NightTime To);
