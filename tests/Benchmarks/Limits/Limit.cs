using Beffroi.Benchmarks.Reporting;

namespace Beffroi.Benchmarks.Limits;

/// <summary>How fast one part goes alone.</summary>
/// <param name="Unit">Of what there are so many a second.</param>
/// <param name="Each">How long one act of it takes: a write, a commit, an acknowledgement, a call.</param>
internal sealed record Limit(string What, double Rate, string Unit, Latencies Each);
