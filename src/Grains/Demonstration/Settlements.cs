namespace Beffroi.Demonstration;

/// <summary>The four authorities and their districts, around true town and village centres. Outlines and streets are made up.</summary>
public static class Settlements
{
    public const string Chalons = "chalons";
    public const string Agglo = "agglo";
    public const string SaintMartin = "saint-martin";
    public const string Fagnieres = "fagnieres";

    public static readonly IReadOnlyList<(string Key, string Name)> Authorities =
    [
        (Chalons, "Châlons-en-Champagne"),
        (Agglo, "Châlons Agglo"),
        (SaintMartin, "Saint-Martin-sur-le-Pré"),
        (Fagnieres, "Fagnières"),
    ];

    public static readonly IReadOnlyList<Settlement> All =
    [
        Of("chalons-centre", "Centre-ville", Chalons, 4.3631, 48.9566, 690, 76, 0.85, null),
        Of("chalons-rive-gauche", "Rive gauche", Chalons, 4.3492, 48.9588, 590, 92, 0.2, "chalons-centre"),
        Of("chalons-verbeau", "Verbeau", Chalons, 4.3660, 48.9672, 540, 98, 0.25, "chalons-centre"),
        Of("chalons-mont-saint-michel", "Mont Saint-Michel", Chalons, 4.3782, 48.9632, 550, 98, 0.4, "chalons-centre"),
        Of("chalons-vallee-saint-pierre", "Vallée Saint-Pierre", Chalons, 4.3716, 48.9471, 570, 96, 0.3, "chalons-centre"),
        Of("chalons-croix-milson", "Croix-Milson", Chalons, 4.3585, 48.9462, 480, 98, 0.15, "chalons-centre"),
        Of("chalons-la-bidee", "La Bidée", Chalons, 4.3826, 48.9440, 460, 100, 0.35, "chalons-vallee-saint-pierre"),
        Of("agglo-saint-memmie", "Saint-Memmie", Agglo, 4.3838, 48.9541, 560, 100, 0.3, "chalons-centre"),
        Of("agglo-compertrix", "Compertrix", Agglo, 4.3446, 48.9407, 390, 106, 0.4, "chalons-croix-milson"),
        Of("agglo-coolus", "Coolus", Agglo, 4.3330, 48.9275, 210, 116, 0.5, "agglo-compertrix"),
        Of("agglo-sarry", "Sarry", Agglo, 4.4050, 48.9230, 400, 108, 0.35, "chalons-la-bidee"),
        Of("agglo-epine", "L’Épine", Agglo, 4.4400, 48.9720, 270, 116, 0.6, "agglo-saint-memmie"),
        Of("agglo-recy", "Recy", Agglo, 4.3110, 48.9875, 350, 112, 0.3, "saint-martin-bourg"),
        Of("agglo-saint-gibrien", "Saint-Gibrien", Agglo, 4.2960, 48.9741, 230, 116, 0.4, "fagnieres-bourg"),
        Of("saint-martin-bourg", "Le Bourg", SaintMartin, 4.3432, 48.9772, 380, 104, 0.45, "chalons-verbeau"),
        Of("fagnieres-bourg", "Fagnières-Bourg", Fagnieres, 4.3188, 48.9622, 500, 98, 0.5, "fagnieres-sud"),
        Of("fagnieres-sud", "Fagnières-Sud", Fagnieres, 4.3296, 48.9560, 440, 100, 0.15, "chalons-rive-gauche"),
    ];

    private static Settlement Of(string key, string name, string authority, double longitude, double latitude, double radius, double gap, double radial, string? road) =>
        new(key, name, authority, Spot.At(longitude, latitude), radius, gap, radial, road);
}
