using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Who did what to what, and why. <see cref="Hash"/> is SHA-256 over the writer's hash before and this row.</summary>
public sealed record AuditRow(Instant At, string Author, string Action, string Target, long Version, string? Reason, byte[] Hash);
