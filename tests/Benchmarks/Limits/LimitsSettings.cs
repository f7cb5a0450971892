namespace Beffroi.Benchmarks.Limits;

/// <param name="Seconds">Each part is measured for so long.</param>
/// <param name="Ours">Whether ours, on SQLite and with so many connections, is measured in the same run; 0 leaves it out.</param>
internal sealed record LimitsSettings(int Seconds, int Assets, int Ours, string? Folder);
