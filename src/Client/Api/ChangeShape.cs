using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>When an asset was, or became, another one.</summary>
/// <param name="At">Null when it did not between the instant asked and the one searched up to.</param>
internal sealed record ChangeShape(Instant? At, Instant Searched);
