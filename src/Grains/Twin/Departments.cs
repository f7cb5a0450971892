namespace Beffroi.Twin;

/// <summary>The ten departments of the programme, in the order of screens. Keys are frozen.</summary>
public static class Departments
{
    public const string Lighting = "lighting";
    public const string Signals = "signals";
    public const string Video = "video";
    public const string Networks = "networks";
    public const string Buildings = "buildings";
    public const string GreenSpaces = "green-spaces";
    public const string Parking = "parking";
    public const string InformationSystems = "information-systems";
    public const string Waste = "waste";
    public const string Water = "water";

    public static readonly IReadOnlyList<DepartmentEntry> All =
    [
        Of(Lighting, "Public lighting", "Éclairage public"),
        Of(Signals, "Traffic signals", "Signalisation tricolore"),
        Of(Video, "Video protection", "Vidéoprotection"),
        Of(Networks, "Telecom networks", "Réseaux télécoms"),
        Of(Buildings, "Buildings", "Bâtiments"),
        Of(GreenSpaces, "Living environment", "Cadre de vie"),
        Of(Parking, "Parking and mobility", "Stationnement et mobilité"),
        Of(InformationSystems, "Information systems", "Systèmes d’information"),
        Of(Waste, "Waste", "Déchets"),
        Of(Water, "Water and sanitation", "Eau et assainissement"),
    ];

    private static DepartmentEntry Of(string key, string english, string french) =>
        new(key, new Dictionary<string, string> { ["en"] = english, ["fr"] = french });
}
