using Beffroi.OnCall;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <param name="Yaml">The rota's text.</param>
internal sealed record RotaShape(string Yaml, int Version, Instant At, string Author, string? Reason);

/// <param name="Version">The one that this replaces; 0 for the first.</param>
internal sealed record RotaRequest(string? Yaml, int Version, string? Author, string? Reason);

internal sealed record RotaWritten(int Version, string Outcome);

/// <param name="Levels">By level: who is called first, then who next.</param>
internal sealed record OnCallShape(OnDuty[] Levels);
