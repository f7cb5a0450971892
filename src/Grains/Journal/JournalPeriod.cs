using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>A stretch of received time that one journal table holds, end excluded: a UTC day.</summary>
public readonly record struct JournalPeriod(Instant From, Instant To);
