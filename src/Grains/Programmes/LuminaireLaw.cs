using System.Globalization;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Holds the luminaires of a calendar against the technical part of the order of 27 December 2018, over the attributes that its article 5 asks for. Pure.</summary>
public static class LuminaireLaw
{
    private const string Technical = "Arr\u00EAt\u00E9 du 27/12/2018, art. 3";
    private const string Data = "Arr\u00EAt\u00E9 du 27/12/2018, art. 5";
    private const double MostUpward = 4;
    private const double LeastFluxCode = 95;

    private static readonly string[] Asked = ["upwardLightRatio", "cieFluxCode3", "colourTemperature", "maxPower", "sourceFlux", "installedOn"];

    public static IEnumerable<LegalFinding> Of(LightingCalendar calendar, IReadOnlyCollection<Description> luminaires)
    {
        if (luminaires.Count == 0)
        {
            return [];
        }

        var (kelvin, density) = Ceilings(calendar.Zone);
        return new[]
        {
            Count(luminaires, "colourTemperature", value => value > kelvin, LegalCode.ColourTemperature, Print(kelvin)),
            Count(luminaires, "upwardLightRatio", value => value > MostUpward, LegalCode.UpwardLight, Print(MostUpward)),
            Count(luminaires, "cieFluxCode3", value => value <= LeastFluxCode, LegalCode.FluxCode, Print(LeastFluxCode)),
            Density(calendar, luminaires, density),
            Missing(luminaires),
        }.OfType<LegalFinding>();
    }

    /// <summary>Kelvin, and lumen a square metre.</summary>
    private static (double Kelvin, double Density) Ceilings(SkyZone zone) => zone switch
    {
        SkyZone.Sensitive => (2700, 25),
        SkyZone.Reserve => (2400, 20),
        _ => (3000, 35),
    };

    private static LegalFinding? Count(IReadOnlyCollection<Description> luminaires, string attribute, Func<double, bool> breaks, string code, string ceiling) =>
        luminaires.Count(l => Number(l, attribute) is { } value && breaks(value)) is > 0 and var count
            ? new(code, RemarkSeverity.Warning, Technical, [Print(count), Print(luminaires.Count), ceiling])
            : null;

    private static LegalFinding? Density(LightingCalendar calendar, IReadOnlyCollection<Description> luminaires, double ceiling)
    {
        var flux = luminaires.Sum(l => Number(l, "sourceFlux") ?? 0);
        return calendar.Area is not { } area ? new(LegalCode.AreaUnknown, RemarkSeverity.Note, Technical, [Print(flux)])
            : flux / area >= ceiling ? new(LegalCode.FluxDensity, RemarkSeverity.Warning, Technical, [(flux / area).ToString("0.0", CultureInfo.InvariantCulture), Print(ceiling)])
            : null;
    }

    private static LegalFinding? Missing(IReadOnlyCollection<Description> luminaires)
    {
        var lacking = Asked.Where(name => luminaires.Any(l => !Has(l, name))).ToArray();
        return lacking.Length == 0 ? null : new(
            LegalCode.MissingData, RemarkSeverity.Warning, Data, [Print(luminaires.Count(l => Asked.Any(name => !Has(l, name)))), Print(luminaires.Count), string.Join(", ", lacking)]);
    }

    private static bool Has(Description luminaire, string attribute) => luminaire.Attributes?.GetValueOrDefault(attribute) is { IsNone: false };

    private static double? Number(Description luminaire, string attribute) => luminaire.Attributes?.GetValueOrDefault(attribute) is { Form: ValueForm.Number } value ? value.Number : null;

    private static string Print(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
