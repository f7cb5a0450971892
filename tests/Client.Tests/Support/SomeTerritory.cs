using Beffroi.Geography;

namespace Beffroi.Support;

/// <summary>One authority with an outline, and one district in it.</summary>
internal static class SomeTerritory
{
    public static readonly Territory Chalons = new()
    {
        Name = "Pays de Châlons",
        Demonstration = true,
        Areas =
        [
            new() { Key = "chalons", Level = AreaLevel.Authority, Name = "Châlons-en-Champagne", Outline = "POLYGON ((4.3 48.9, 4.5 48.9, 4.5 49.0, 4.3 49.0, 4.3 48.9))" },
            new() { Key = "fagnieres", Level = AreaLevel.Authority, Name = "Fagnières" },
            new() { Key = "chalons-centre", Level = AreaLevel.District, Name = "Centre", Authority = "chalons", Outline = "POLYGON ((4.35 48.94, 4.38 48.94, 4.38 48.97, 4.35 48.97, 4.35 48.94))" },
        ],
        Revision = 7,
    };
}
