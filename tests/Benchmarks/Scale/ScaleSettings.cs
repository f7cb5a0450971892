namespace Beffroi.Benchmarks.Scale;

/// <param name="Phase"><c>fill</c>, <c>hear</c>, <c>start</c> or <c>all</c>.</param>
/// <param name="Seconds">After so many, filling stops between two pieces and can be taken up again.</param>
/// <param name="Rest">Seconds of quiet before memory is read.</param>
internal sealed record ScaleSettings(int Assets, string Phase, int Seconds, int Rest, string? Folder);
