using System.Globalization;

namespace Beffroi.Incidents;

/// <summary>What the shift log says of incidents, in French as everything there.</summary>
internal static class IncidentWords
{
    public static string Opened(Incident incident) =>
        string.Create(CultureInfo.InvariantCulture, $"Incident {incident.Number}\u202F: {incident.Members.Length} alarmes de {Departments(incident)} métiers.");

    /// <param name="kept">The one that took, then those that went into it.</param>
    public static string Merged(Incident[] kept) => string.Create(
        CultureInfo.InvariantCulture, $"Incident {kept[0].Number}\u202F: réuni avec {string.Join(", ", kept.Skip(1).Select(incident => incident.Number))}. {kept[0].Entries[^1].Text}");

    /// <param name="kept">What is left, then what was split off, if it is an incident.</param>
    public static string Parted(Incident[] kept, int alarms) => string.Create(
        CultureInfo.InvariantCulture,
        $"Incident {kept[0].Number}\u202F: {alarms} {(alarms == 1 ? "alarme séparée" : "alarmes séparées")}{(kept.Length > 1 ? $", devenues l’incident {kept[1].Number}" : "")}. {kept[0].Entries[^1].Text}");

    private static int Departments(Incident incident) => incident.Members.Select(member => member.Department).Distinct().Count();
}
