using Beffroi.Exports;

namespace Beffroi.Assets.Lighting;

public sealed partial class Luminaire
{
    // EclExt's words for sources.
    private static readonly Dictionary<string, string> SourceCodes = new()
    {
        ["led"] = "LED", ["high-pressure-sodium"] = "SHP", ["low-pressure-sodium"] = "SBP", ["metal-halide"] = "IM", ["mercury"] = "VM", ["fluorescent"] = "FLUO",
    };

    /// <summary>Who passes is nobody's business.</summary>
    public override IReadOnlyList<string> Unpublished { get; } = [Presence.Name];

    public override IReadOnlyList<StandardTable> Standards { get; } =
    [
        new("ecl-ext", "G\u00e9ostandard d\u2019\u00e9clairage ext\u00e9rieur EclExt (CNIG), projet v0.3",
        [
            new("idPointLumineux", "key") { Required = true },
            new("commune", "authority"),
            new("X", "longitude") { Required = true, Decimals = 7 },
            new("Y", "latitude") { Required = true, Decimals = 7 },
            new("hauteurFeu", "attribute.mountingHeight") { Decimals = 2 },
            new("typeSource", "attribute.source") { Words = SourceCodes, Otherwise = "INCONNU" },
            new("puissance", "attribute.maxPower") { Decimals = 1 },
            new("temperatureCouleur", "attribute.colourTemperature") { Decimals = 0 },
            new("fluxSource", "attribute.sourceFlux") { Decimals = 0 },
            new("ulr", "attribute.upwardLightRatio") { Decimals = 2 },
            new("codeFluxCie3", "attribute.cieFluxCode3") { Decimals = 2 },
            new("modele", "attribute.lanternType"),
            new("datePremiereInstallation", "attribute.installedOn") { IsDay = true },
        ]),
    ];
}
