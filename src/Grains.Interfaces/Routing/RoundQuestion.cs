using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Routing;

/// <summary>Rounds over these assets on a day. What is left out is as the silo's settings say.</summary>
[GenerateSerializer, Immutable, Alias("RoundQuestion")]
public sealed record RoundQuestion
{
    [Id(0)] public required AssetId[] Members { get; init; }

    /// <summary>The legal day; null for tomorrow.</summary>
    [Id(1)] public DateOnly? Day { get; init; }

    /// <summary>Legal time at which the first vehicle leaves.</summary>
    [Id(2)] public TimeOnly? Start { get; init; }

    [Id(3)] public Place? Depot { get; init; }

    [Id(4)] public Place? Tip { get; init; }

    [Id(5)] public double? VehicleVolume { get; init; }

    [Id(6)] public double? VehicleMass { get; init; }

    [Id(7)] public TimeSpan? Shift { get; init; }

    [Id(8)] public double? Speed { get; init; }

    [Id(9)] public double? Detour { get; init; }

    [Id(10)] public RoadMatrix? Roads { get; init; }
}
