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
        Of("chalons-centre", "Centre-ville", Chalons, 4.3631, 48.9566, 690, 78, 0.85),
        Of("chalons-rive-gauche", "Rive gauche", Chalons, 4.3492, 48.9588, 560, 92, 0.2),
        Of("chalons-verbeau", "Verbeau", Chalons, 4.3672, 48.9668, 520, 100, 0.25),
        Of("chalons-mont-saint-michel", "Mont Saint-Michel", Chalons, 4.3790, 48.9628, 520, 100, 0.4),
        Of("chalons-vallee-saint-pierre", "Vallée Saint-Pierre", Chalons, 4.3716, 48.9471, 560, 98, 0.3),
        Of("chalons-croix-milson", "Croix-Milson", Chalons, 4.3585, 48.9467, 470, 100, 0.15),
        Of("chalons-la-bidee", "La Bidée", Chalons, 4.3832, 48.9438, 430, 104, 0.35),
        Of("agglo-saint-memmie", "Saint-Memmie", Agglo, 4.3868, 48.9536, 500, 104, 0.3),
        Of("agglo-compertrix", "Compertrix", Agglo, 4.3446, 48.9407, 330, 110, 0.4),
        Of("agglo-coolus", "Coolus", Agglo, 4.3330, 48.9205, 170, 120, 0.5),
        Of("agglo-sarry", "Sarry", Agglo, 4.4070, 48.9186, 330, 115, 0.35),
        Of("agglo-moncetz", "Moncetz-Longevas", Agglo, 4.4331, 48.8992, 220, 120, 0.6),
        Of("agglo-epine", "L’Épine", Agglo, 4.4703, 48.9773, 240, 120, 0.6),
        Of("agglo-recy", "Recy", Agglo, 4.3110, 48.9925, 290, 115, 0.3),
        Of("agglo-saint-gibrien", "Saint-Gibrien", Agglo, 4.2960, 48.9741, 200, 120, 0.4),
        Of("agglo-juvigny", "Juvigny", Agglo, 4.2787, 49.0108, 250, 120, 0.5),
        Of("agglo-veuve", "La Veuve", Agglo, 4.3229, 49.0334, 210, 120, 0.5),
        Of("agglo-saint-etienne", "Saint-Étienne-au-Temple", Agglo, 4.4212, 49.0251, 220, 120, 0.4),
        Of("agglo-mourmelon-grand", "Mourmelon-le-Grand", Agglo, 4.3640, 49.1372, 450, 106, 0.3),
        Of("agglo-mourmelon-petit", "Mourmelon-le-Petit", Agglo, 4.3062, 49.1281, 250, 116, 0.5),
        Of("saint-martin-bourg", "Le Bourg", SaintMartin, 4.3398, 48.9789, 340, 108, 0.45),
        Of("fagnieres-bourg", "Fagnières-Bourg", Fagnieres, 4.3178, 48.9612, 470, 100, 0.5),
        Of("fagnieres-sud", "Fagnières-Sud", Fagnieres, 4.3266, 48.9545, 380, 104, 0.15),
    ];

    private static Settlement Of(string key, string name, string authority, double longitude, double latitude, double radius, double gap, double radial) =>
        new(key, name, authority, Spot.At(longitude, latitude), radius, gap, radial);
}
