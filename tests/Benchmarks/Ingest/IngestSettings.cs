namespace Beffroi.Benchmarks.Ingest;

/// <param name="Store"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Seconds">Measured, after the warm-up.</param>
/// <param name="LoRaWan"><c>none</c>: plain JSON; <c>asset</c>: uplinks, of which only the asset is told; <c>both</c>: its radio end too.</param>
/// <param name="Warmup">Seconds before, not measured.</param>
internal sealed record IngestSettings(string Store, int Connections, int Assets, int Window, double Rate, int Seconds, int Warmup, string? Folder, bool Wait, string LoRaWan);
