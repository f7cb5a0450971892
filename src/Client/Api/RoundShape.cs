namespace Beffroi.Api;

/// <summary>Rounds of a day, as GeoJSON that a map draws and a table reads: a line for each trip, a point for each stop, and what it all costs beside them.</summary>
internal sealed record RoundShape(
    string Type,
    DateOnly Day,
    Twin.Instant Start,
    RoundTermsShape Terms,
    RoundLoadShape[] Loads,
    string[] Unknown,
    RoundFeature[] Features);

internal sealed record RoundTermsShape(double[] Depot, double[] Tip, double VehicleM3, double VehicleKg, double ShiftHours, double Speed, double Detour, double TipMinutes);

/// <param name="StartKm">Of the plan that was improved upon.</param>
/// <param name="LowerBoundKm">Below which no plan for these stops can be.</param>
internal sealed record RoundLoadShape(
    string Load, string Name, int Stops, int Trips, int Vehicles, double Km, double Kg, double M3, double? KgPerKm, double StartKm, double LowerBoundKm, FixedRoundShape Fixed, AvoidedShape Avoided, UnservedShape[] Unserved);

/// <summary>The round that stops everywhere.</summary>
internal sealed record FixedRoundShape(int Stops, int Trips, double Km, double Kg, double? KgPerKm);

/// <summary>What is not driven for knowing.</summary>
internal sealed record AvoidedShape(int Stops, int Trips, double Km);

internal sealed record UnservedShape(string Asset, string Code, string Sentence);

internal sealed record RoundFeature(RoundGeometry Geometry, RoundProperties Properties)
{
    public string Type => "Feature";
}

/// <param name="Coordinates">A point's two numbers, or a line's points.</param>
internal sealed record RoundGeometry(string Type, object Coordinates);

/// <summary>Of a trip those without a stop, of a stop all but the trip's times.</summary>
internal sealed record RoundProperties
{
    /// <summary><c>trip</c> or <c>stop</c>.</summary>
    public required string Form { get; init; }

    public required string Load { get; init; }

    /// <summary>From 1, over all trips of the load.</summary>
    public required int Trip { get; init; }

    public required int Vehicle { get; init; }

    public required double Kg { get; init; }

    public required double M3 { get; init; }

    public double? Km { get; init; }

    public Twin.Instant? Start { get; init; }

    public Twin.Instant? End { get; init; }

    /// <summary>From 1, within the trip.</summary>
    public int? Order { get; init; }

    public string? Asset { get; init; }

    public Twin.Instant? Arrival { get; init; }

    public string? Reason { get; init; }

    /// <summary>The reason in words.</summary>
    public string? Why { get; init; }
}
