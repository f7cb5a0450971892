using System.Text.Json;
using System.Text.Json.Serialization;
using Beffroi.Incidents;

namespace Beffroi.Storage;

/// <summary>Incidents as their register keeps them: all of it, as JSON.</summary>
internal static class IncidentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new AssetIdJson(), new InstantJson() },
    };

    public static string Text(Incident incident) => JsonSerializer.Serialize(incident, Options);

    public static Incident Parse(string json) => JsonSerializer.Deserialize<Incident>(json, Options)!;
}
