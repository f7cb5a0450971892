using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <param name="Members">How many assets are meant.</param>
/// <param name="Arguments">What the refusal names, for its sentence in the reader's language.</param>
[GenerateSerializer, Immutable, Alias("AssignmentAnswer")]
public sealed record AssignmentAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] int Members, [property: Id(2)] string[] Arguments);
