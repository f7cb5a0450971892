namespace Beffroi.Demonstration;

/// <summary>How much of everything the demonstration territory has: the scale of a contract for four authorities of the Marne.</summary>
/// <param name="Luminaires">In all.</param>
/// <param name="PointLuminaires">Of them, those commanded one by one.</param>
/// <param name="Spaces">Parking spaces with a sensor.</param>
/// <param name="Gateways">Of LoRaWAN, at most twelve.</param>
/// <param name="Tenants">Third parties on the radio network, at most three.</param>
public sealed record DemonstrationPlan(
    ulong Seed = 51108,
    int Luminaires = 7290,
    int PointLuminaires = 2170,
    int Cabinets = 220,
    int Junctions = 55,
    int Cameras = 120,
    int Buildings = 90,
    int CarParks = 14,
    int Spaces = 400,
    int Sensors = 60,
    int Containers = 150,
    int SupplyZones = 18,
    int WaterMeters = 54,
    int LiftStations = 14,
    int Services = 24,
    int FibreLinks = 20,
    int WeatherStations = 6,
    int IrrigationZones = 40,
    int Gateways = 12,
    int Tenants = 3);
