namespace Beffroi.Inventory.Mapping;

/// <summary>From the unit a file has to the one a kind declares, within one dimension.</summary>
public sealed record UnitConversion
{
    public static readonly UnitConversion None = new(1, 0);

    // Unit, dimension, and what it is in the dimension's first unit.
    private static readonly (string Unit, string Dimension, double Factor)[] Known =
    [
        ("W", "power", 1), ("kW", "power", 1e3), ("MW", "power", 1e6),
        ("VA", "apparent power", 1), ("kVA", "apparent power", 1e3),
        ("Wh", "energy", 1), ("kWh", "energy", 1e3), ("MWh", "energy", 1e6), ("kJ", "energy", 1 / 3.6), ("MJ", "energy", 1e3 / 3.6),
        ("m", "length", 1), ("km", "length", 1e3), ("dm", "length", 0.1), ("cm", "length", 0.01), ("mm", "length", 0.001),
        ("m²", "area", 1), ("m2", "area", 1), ("ha", "area", 1e4), ("km²", "area", 1e6), ("km2", "area", 1e6), ("a", "area", 100),
        ("m³", "volume", 1), ("m3", "volume", 1), ("L", "volume", 1e-3), ("l", "volume", 1e-3),
        ("lm", "flux", 1), ("klm", "flux", 1e3),
        ("V", "voltage", 1), ("kV", "voltage", 1e3), ("mV", "voltage", 1e-3),
        ("A", "current", 1), ("mA", "current", 1e-3),
        ("s", "time", 1), ("min", "time", 60), ("h", "time", 3600), ("d", "time", 86_400),
        ("%", "share", 1), ("‰", "share", 0.1), ("1", "share", 100),
        ("kg", "mass", 1), ("g", "mass", 1e-3), ("t", "mass", 1e3),
        ("°", "angle", 1), ("gon", "angle", 0.9), ("rad", "angle", 180 / Math.PI),
        ("K", "temperature", 1), ("°C", "temperature", 1),
    ];

    private const double ZeroCelsius = 273.15;

    private UnitConversion(double factor, double offset) => (Factor, Offset) = (factor, offset);

    public double Factor { get; }

    public double Offset { get; }

    /// <summary>Null when one of the units is not known or they do not measure the same.</summary>
    public static UnitConversion? Between(string from, string to)
    {
        if (from == to)
        {
            return None;
        }

        var (a, b) = (Known.FirstOrDefault(k => k.Unit == from), Known.FirstOrDefault(k => k.Unit == to));
        return a.Dimension is null || a.Dimension != b.Dimension ? null
            : a.Dimension == "temperature" ? new(1, (from, to) switch { ("K", "°C") => -ZeroCelsius, ("°C", "K") => ZeroCelsius, _ => 0 })
            : new(a.Factor / b.Factor, 0);
    }

    /// <summary>The units that convert to that one.</summary>
    public static IEnumerable<string> Into(string to)
    {
        var dimension = Known.FirstOrDefault(k => k.Unit == to).Dimension;
        return dimension is null ? [to] : Known.Where(k => k.Dimension == dimension).Select(k => k.Unit);
    }

    /// <summary>Rounded to what a double surely holds, so that 0.07 kW is 70 W.</summary>
    public double Apply(double value) => Factor == 1 && Offset == 0 ? value : double.Parse(((value * Factor) + Offset).ToString("G12", null), null);
}
