using Beffroi.Benchmarks.Reporting;

namespace Beffroi.Benchmarks.Feed;

/// <summary>How long probes took to be seen, by where.</summary>
internal sealed class Sightings
{
    public Latencies Acknowledged { get; } = new();

    /// <summary>In the answer of <c>GET /assets/…</c>, asked again and again.</summary>
    public Latencies Asset { get; } = new();

    /// <summary>In a frame of the live feed that watches everything.</summary>
    public Latencies Map { get; } = new();

    /// <summary>In the answer of <c>GET /totals?node=territory</c>, asked again and again.</summary>
    public Latencies Totals { get; } = new();

    public void AddTo(Figures figures)
    {
        figures.Add(["probe acknowledged", $"{Acknowledged.Count:N0}", .. Acknowledged.Say()]);
        figures.Add(["visible in the asset (GET)", $"{Asset.Count:N0}", .. Asset.Say()]);
        figures.Add(["live feed of the whole map (WebSocket)", $"{Map.Count:N0}", .. Map.Say()]);
        figures.Add(["totals of the territory (GET)", $"{Totals.Count:N0}", .. Totals.Say()]);
    }
}
