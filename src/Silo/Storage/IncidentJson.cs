using System.Text.Json;
using Beffroi.Incidents;

namespace Beffroi.Storage;

/// <summary>Incidents as their register keeps them: all of it, as JSON, written as orders are.</summary>
internal static class IncidentJson
{
    public static string Text(Incident incident) => JsonSerializer.Serialize(incident, OrderJson.Options);

    public static Incident Parse(string json) => JsonSerializer.Deserialize<Incident>(json, OrderJson.Options)!;
}
