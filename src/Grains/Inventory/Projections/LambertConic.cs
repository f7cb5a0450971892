namespace Beffroi.Inventory.Projections;

/// <summary>
/// Lambert's conformal conic with two parallels on the GRS 80 ellipsoid, as France uses it: Lambert-93 and the nine CC zones.
/// Formulas: IGN, NTG 71, and EPSG guidance note 7-2, method 9802. RGF93 is taken for WGS 84 (they differ by less than a metre).
/// </summary>
public sealed class LambertConic : Projection
{
    private const double SemiMajorAxis = 6_378_137;
    private const double Flattening = 1 / 298.257222101;
    private const double CentralMeridian = 3;
    private static readonly double Eccentricity = Math.Sqrt(Flattening * (2 - Flattening));

    private readonly double _cone;
    private readonly double _scale;
    private readonly double _poleNorthing;
    private readonly double _falseEasting;

    private LambertConic(string code, string name, GroundArea area, double origin, double first, double second, double easting, double northing)
        : base(code, name, area)
    {
        var (a, b) = (double.DegreesToRadians(first), double.DegreesToRadians(second));
        _cone = (Math.Log(ParallelRadius(a)) - Math.Log(ParallelRadius(b))) / (Isometric(b) - Isometric(a));
        _scale = SemiMajorAxis * ParallelRadius(a) / _cone * Math.Exp(_cone * Isometric(a));
        _poleNorthing = northing + (_scale * Math.Exp(-_cone * Isometric(double.DegreesToRadians(origin))));
        _falseEasting = easting;
    }

    /// <summary>EPSG:2154.</summary>
    public static LambertConic Lambert93() => new("EPSG:2154", "Lambert-93", GroundArea.France, 46.5, 49, 44, 700_000, 6_600_000);

    /// <summary>EPSG:3942 to 3950: the zone around that parallel.</summary>
    /// <param name="parallel">Degrees north, 42 to 50.</param>
    public static LambertConic Zone(int parallel) => new(
        $"EPSG:{3900 + parallel}",
        $"CC{parallel}",
        GroundArea.France with { South = parallel - 1.5, North = parallel + 1.5 },
        parallel,
        parallel - 0.75,
        parallel + 0.75,
        1_700_000,
        1_200_000 + ((parallel - 42) * 1_000_000));

    protected override Place ToWgs84(double x, double y)
    {
        var (dx, dy) = (x - _falseEasting, _poleNorthing - y);
        var isometric = -Math.Log(Math.Sqrt((dx * dx) + (dy * dy)) / _scale) / _cone;
        return new(
            CentralMeridian + double.RadiansToDegrees(Math.Atan2(dx, dy) / _cone),
            double.RadiansToDegrees(Latitude(isometric)));
    }

    private static double ParallelRadius(double latitude)
    {
        var sine = Eccentricity * Math.Sin(latitude);
        return Math.Cos(latitude) / Math.Sqrt(1 - (sine * sine));
    }

    private static double Isometric(double latitude) =>
        Math.Atanh(Math.Sin(latitude)) - (Eccentricity * Math.Atanh(Eccentricity * Math.Sin(latitude)));

    // A fixed-point iteration that gains two and a half digits a round: eight rounds are beyond a double's precision.
    private static double Latitude(double isometric)
    {
        var sine = Math.Tanh(isometric);
        for (var round = 0; round < 8; round++)
        {
            sine = Math.Tanh(isometric + (Eccentricity * Math.Atanh(Eccentricity * sine)));
        }

        return Math.Asin(sine);
    }
}
