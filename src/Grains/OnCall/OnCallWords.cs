using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>What the twin writes into the shift log of whom it called: in French, as the log is kept.</summary>
internal static class OnCallWords
{
    public static string Call(AssetId asset, EscalationCall call, OnDuty? duty) =>
        $"Appel du niveau {call.Level}\u202F: {Who(duty)}. L’alarme {call.Title ?? call.Code} (P{call.Priority}) de {asset} n’est pas acquittée.";

    public static string More(int level) => level == 0
        ? "Plus de dix messages de règles en dix minutes\u202F: les suivants ne sont pas notés un par un."
        : $"Plus de dix appels du niveau {level} en dix minutes\u202F: les suivants ne sont pas notés un par un. Voir la liste des alarmes.";

    /// <summary>What a rule says, to whom; nothing when it is not one that does.</summary>
    public static string? OfRule(IncomingEffect effect)
    {
        try
        {
            using var body = JsonDocument.Parse(effect.Content.Body ?? "");
            var root = body.RootElement;
            var text = root.GetProperty("text").GetProperty("fr").GetString();
            return $"Pour {root.GetProperty("to").GetString()} (règle {root.GetProperty("rule").GetString()}, {effect.Source})\u202F: {text}";
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Who(OnDuty? duty) => duty is null
        ? "personne au tableau d’astreinte"
        : string.Join(", ", duty.People.Select(person => person.Phone is null ? person.Name : $"{person.Name} ({person.Phone})"));
}
