namespace Beffroi.Benchmarks.Storm;

/// <param name="Seconds">Of overload.</param>
/// <param name="Factor">Messages offered, in units of what was absorbed before.</param>
internal sealed record StormSettings(int Assets, int Connections, int Seconds, double Factor, string? Folder);
