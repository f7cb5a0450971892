using Beffroi.Inventory;

namespace Beffroi.Demonstration;

/// <summary>A point on a plane around Châlons-en-Champagne: metres east and north of its town hall.</summary>
public readonly record struct Spot(double East, double North)
{
    private const double OriginLongitude = 4.3631;
    private const double OriginLatitude = 48.9566;
    private const double MetresADegree = 111_320;
    private static readonly double Squeeze = Math.Cos(OriginLatitude * Math.PI / 180);

    public static Spot At(double longitude, double latitude) =>
        new((longitude - OriginLongitude) * MetresADegree * Squeeze, (latitude - OriginLatitude) * MetresADegree);

    /// <summary>To six decimals, a decimetre.</summary>
    public Place ToPlace() =>
        new(Math.Round(OriginLongitude + (East / MetresADegree / Squeeze), 6), Math.Round(OriginLatitude + (North / MetresADegree), 6));

    public double DistanceTo(Spot other) => Math.Sqrt(((East - other.East) * (East - other.East)) + ((North - other.North) * (North - other.North)));

    /// <summary>So many metres away in a direction, radians counter-clockwise from east.</summary>
    public Spot Toward(double direction, double metres) => new(East + (metres * Math.Cos(direction)), North + (metres * Math.Sin(direction)));

    public double DirectionTo(Spot other) => Math.Atan2(other.North - North, other.East - East);
}
