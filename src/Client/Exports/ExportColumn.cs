using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Name">Frozen, and no word of a language: <c>power</c>, <c>power.at</c>.</param>
/// <param name="Unit">Symbol; empty for none.</param>
/// <param name="Decimals">Digits behind the point, at most.</param>
internal sealed record ExportColumn(string Name, ValueForm Form, string Unit = "", int Decimals = 12)
{
    /// <summary>Half goes up, as people round.</summary>
    public double Round(double number) => Decimals is >= 0 and <= 15 && Math.Abs(number) < 1e9 ? Math.Round(number, Decimals, MidpointRounding.AwayFromZero) : number;

    /// <summary>With its unit, or with the zone its instants are in.</summary>
    public string Header(ExportZone zone) => Form == ValueForm.Instant ? $"{Name} [{zone.Name}]" : Unit.Length > 0 ? $"{Name} [{Unit}]" : Name;
}
