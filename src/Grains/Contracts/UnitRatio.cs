namespace Beffroi.Contracts;

/// <summary>How many of a price's units an indicator's unit holds.</summary>
internal static class UnitRatio
{
    private static readonly Dictionary<string, (string Of, decimal Size)> Units = new()
    {
        ["Wh"] = ("Wh", 1), ["kWh"] = ("Wh", 1_000), ["MWh"] = ("Wh", 1_000_000), ["GWh"] = ("Wh", 1_000_000_000),
        ["L"] = ("L", 1), ["m³"] = ("L", 1_000),
        ["kg"] = ("kg", 1), ["t"] = ("kg", 1_000),
    };

    /// <summary>Null when one cannot be told in the other.</summary>
    public static decimal? Of(string unit, string price) =>
        unit == price ? 1 : Units.TryGetValue(unit, out var a) && Units.TryGetValue(price, out var b) && a.Of == b.Of ? a.Size / b.Size : null;
}
