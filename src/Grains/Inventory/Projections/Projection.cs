namespace Beffroi.Inventory.Projections;

/// <summary>How a file's coordinates lie on the ground, and where that makes sense.</summary>
/// <param name="code">Such as <c>EPSG:2154</c>.</param>
/// <param name="name">As people call it, such as <c>Lambert-93</c>.</param>
/// <param name="area">Where on the ground it is meant to be used.</param>
public abstract class Projection(string code, string name, GroundArea area)
{
    // One centimetre at most: finer digits are noise, and would make the same point differ between two exports.
    private const int Digits = 7;

    public string Code { get; } = code;

    public string Name { get; } = name;

    public GroundArea Area { get; } = area;

    /// <summary>The place of those coordinates, or null when they are not numbers or lie outside the area of use.</summary>
    public Place? Locate(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return null;
        }

        var exact = ToWgs84(x, y);
        var place = new Place(Math.Round(exact.Longitude, Digits), Math.Round(exact.Latitude, Digits));
        return Area.Holds(place) ? place : null;
    }

    public override string ToString() => $"{Name} ({Code})";

    /// <summary>Degrees on WGS 84; any numbers, even not finite ones, for coordinates that mean nothing.</summary>
    protected abstract Place ToWgs84(double x, double y);
}
