using System.Text.Json;

namespace Beffroi.Api;

/// <summary>What is asked of rounds; what is left out is as the silo's settings say.</summary>
internal sealed record RoundRequest(
    JsonElement? Scope,
    DateOnly? Day,
    TimeOnly? Start,
    double[]? Depot,
    double[]? Tip,
    RoundVehicle? Vehicle,
    double? ShiftHours,
    double? Speed,
    double? Detour,
    RoundRoads? Roads);

/// <param name="Volume">Cubic metres it holds.</param>
/// <param name="Mass">Kilograms it may carry.</param>
internal sealed record RoundVehicle(double? Volume, double? Mass);

internal sealed record RoundRoads(string[]? Places, double[][]? Metres);
