using Beffroi.OnCall;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <param name="Yaml">The rota's text.</param>
internal sealed record RotaShape(string Yaml, int Version, Instant At, string Author, string? Reason, TextVersion[] Versions);

/// <param name="Version">The one that this replaces; 0 for the first.</param>
internal sealed record RotaRequest(string? Yaml, int Version, string? Author, string? Reason);

internal sealed record RotaWritten(int Version, string Outcome);

internal sealed record RotaCheckRequest(string? Yaml);

/// <param name="Yaml">A text; the rota that is kept unless told.</param>
/// <param name="From">The first legal day.</param>
internal sealed record RotaPreviewRequest(string? Yaml, DateOnly From, int Days);

/// <param name="Levels">By level: the stretches of time in which the same people are on call.</param>
internal sealed record OnCallPlanShape(OnCallLevel[] Levels);

/// <param name="Levels">By level: who is called first, then who next.</param>
internal sealed record OnCallShape(OnDuty[] Levels);
