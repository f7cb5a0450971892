using Beffroi.Inventory;

namespace Beffroi.Routing;

/// <summary>What rounds are driven with: where vehicles sleep and tip, what they carry, how long people work, how streets lengthen a line.</summary>
[GenerateSerializer, Immutable, Alias("RoundTerms")]
public sealed record RoundTerms
{
    [Id(0)] public required Place Depot { get; init; }

    /// <summary>Where a load is tipped; every trip ends there before the depot.</summary>
    [Id(1)] public required Place Tip { get; init; }

    /// <summary>Cubic metres a vehicle holds.</summary>
    [Id(2)] public required double VehicleVolume { get; init; }

    /// <summary>Kilograms a vehicle may carry.</summary>
    [Id(3)] public required double VehicleMass { get; init; }

    [Id(4)] public required TimeSpan Shift { get; init; }

    /// <summary>Kilometres an hour between stops.</summary>
    [Id(5)] public required double Speed { get; init; }

    /// <summary>How much longer the way by street is than the line over the ground.</summary>
    [Id(6)] public required double Detour { get; init; }

    /// <summary>How long tipping takes.</summary>
    [Id(7)] public required TimeSpan TipTime { get; init; }
}
