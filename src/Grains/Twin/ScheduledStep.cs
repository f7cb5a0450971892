namespace Beffroi.Twin;

/// <summary>A step of a calendar in force.</summary>
/// <param name="Level">What is asked for.</param>
/// <param name="Since">When it began.</param>
/// <param name="Next">When the calendar is to be asked again; strictly later.</param>
/// <param name="Author">The calendar with its version, such as <c>calendar/town@3</c>.</param>
/// <param name="Reason">The rule and the programme with its version.</param>
/// <param name="EnglishReason">The same in English, where it is another.</param>
public readonly record struct ScheduledStep(double Level, Instant Since, Instant Next, string Author, string Reason, string? EnglishReason = null);
