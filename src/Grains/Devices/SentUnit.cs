using System.Collections.Frozen;

namespace Beffroi.Devices;

/// <summary>Units as codecs spell them, in the spelling of the twin. What is not here is told as it is: what then has no way to its property is refused by name.</summary>
internal static class SentUnit
{
    private static readonly FrozenDictionary<string, string> Spellings = new (string Unit, string[] Spelled)[]
    {
        ("°C", ["C", "\u2103", "\u00baC", "degC", "deg C", "celsius", "degree celsius", "degrees celsius"]),
        ("°F", ["F", "\u2109", "\u00baF", "degF", "fahrenheit"]),
        ("%", ["percent", "%RH", "% RH", "%rH", "pct"]),
        ("V", ["volt", "volts"]),
        ("A", ["ampere", "amperes"]),
        ("lx", ["lux"]),
        ("W/m²", ["W⋅m⁻²", "W·m⁻²", "W/m2"]),
        ("m/s", ["m⋅s⁻¹", "m·s⁻¹"]),
        ("µg/m³", ["ug/m3", "µg/m3", "\u03bcg/m3", "\u03bcg/m³", "µg⋅m⁻³"]),
        ("m³", ["m^3", "cubic meter", "cubic meters"]),
        ("L", ["liter", "liters", "litre", "litres"]),
        ("s", ["sec", "second", "seconds"]),
        ("min", ["minute", "minutes"]),
        ("h", ["hour", "hours"]),
        ("mm", ["millimeter", "millimeters"]),
        ("cm", ["centimeter", "centimeters"]),
        ("m", ["meter", "meters"]),
    }.SelectMany(row => row.Spelled.Select(spelled => KeyValuePair.Create(spelled, row.Unit))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string spelled) => Spellings.GetValueOrDefault(spelled.Trim(), spelled.Trim());
}
