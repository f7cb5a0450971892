using System.Collections.Frozen;

namespace Beffroi.Quantities;

/// <summary>Conversions between the units people send and the declared ones: linear, so a factor and an offset each.</summary>
public static class Units
{
    private static readonly FrozenDictionary<(string From, string To), (double Factor, double Offset)> Conversions = new Dictionary<(string, string), (double, double)>
    {
        [("kW", "W")] = (1e3, 0),
        [("mW", "W")] = (1e-3, 0),
        [("MW", "W")] = (1e6, 0),
        [("Wh", "kWh")] = (1e-3, 0),
        [("MWh", "kWh")] = (1e3, 0),
        [("J", "kWh")] = (1 / 3.6e6, 0),
        [("mA", "A")] = (1e-3, 0),
        [("mV", "V")] = (1e-3, 0),
        [("kV", "V")] = (1e3, 0),
        [("°F", "°C")] = (5.0 / 9, -32 * 5.0 / 9),
        [("K", "°C")] = (1, -273.15),
        [("min", "h")] = (1.0 / 60, 0),
        [("s", "h")] = (1.0 / 3600, 0),
        [("min", "s")] = (60, 0),
        [("ms", "s")] = (1e-3, 0),
        [("h", "s")] = (3600, 0),
        [("L", "m³")] = (1e-3, 0),
        [("l", "m³")] = (1e-3, 0),
        [("m³/h", "L/min")] = (1e3 / 60, 0),
        [("L/h", "L/min")] = (1.0 / 60, 0),
        [("L/s", "L/min")] = (60, 0),
        [("cbar", "kPa")] = (1, 0),
        [("hPa", "kPa")] = (0.1, 0),
        [("cm", "mm")] = (10, 0),
        [("in", "mm")] = (25.4, 0),
        [("L/m²", "mm")] = (1, 0),
        [("km/h", "m/s")] = (1 / 3.6, 0),
        [("kt", "m/s")] = (1852.0 / 3600, 0),
        [("Pa", "hPa")] = (1e-2, 0),
        [("kPa", "hPa")] = (10, 0),
        [("mbar", "hPa")] = (1, 0),
        [("mg/m³", "µg/m³")] = (1e3, 0),
        [("ratio", "%")] = (100, 0),
        [("km", "m")] = (1e3, 0),
        [("cm", "m")] = (1e-2, 0),
        [("dm", "m")] = (0.1, 0),
        [("mm", "m")] = (1e-3, 0),
        [("m2", "m²")] = (1, 0),
        [("a", "m²")] = (100, 0),
        [("ha", "m²")] = (1e4, 0),
        [("km²", "m²")] = (1e6, 0),
        [("m3", "m³")] = (1, 0),
        [("VA", "kVA")] = (1e-3, 0),
        [("°C", "K")] = (1, 273.15),
        [("gon", "°")] = (0.9, 0),
        [("klm", "lm")] = (1e3, 0),
    }.ToFrozenDictionary();

    /// <summary>The units that can be sent for a declared one, itself the first.</summary>
    public static IEnumerable<string> Into(string to) =>
        Conversions.Keys.Where(way => way.To == to).Select(way => way.From).Order(StringComparer.Ordinal).Prepend(to);

    /// <summary>The number in the declared unit; false when there is no way from one to the other.</summary>
    public static bool TryConvert(double number, string from, string to, out double converted)
    {
        converted = number;
        if (from == to)
        {
            return true;
        }

        if (!Conversions.TryGetValue((from, to), out var way))
        {
            return false;
        }

        converted = (number * way.Factor) + way.Offset;
        return true;
    }
}
