using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>What the twin says of whom it called: in French for the shift log, as the log is kept; in both languages for who is told elsewhere.</summary>
internal sealed record OnCallWords(string French, string English)
{
    public static OnCallWords Call(AssetId asset, EscalationCall call, OnDuty? duty) => new(
        $"Appel du niveau {call.Level}\u202F: {Who(duty, "personne au tableau d’astreinte")}. L’alarme {call.Title ?? call.Code} (P{call.Priority}) de {asset} n’est pas acquittée.",
        $"Call of level {call.Level}: {Who(duty, "nobody on the rota")}. The alarm {call.EnglishTitle ?? call.Title ?? call.Code} (P{call.Priority}) of {asset} is not acknowledged.");

    public static OnCallWords More(int level) => level == 0
        ? new(
            "Plus de dix messages de règles en dix minutes\u202F: les suivants ne sont pas notés un par un.",
            "More than ten messages of rules within ten minutes: those that follow are not noted one by one.")
        : new(
            $"Plus de dix appels du niveau {level} en dix minutes\u202F: les suivants ne sont pas notés un par un. Voir la liste des alarmes.",
            $"More than ten calls of level {level} within ten minutes: those that follow are not noted one by one. See the list of alarms.");

    /// <summary>What a rule says, to whom; nothing when it is not one that does.</summary>
    public static OnCallWords? OfRule(IncomingEffect effect)
    {
        try
        {
            using var body = JsonDocument.Parse(effect.Content.Body ?? "");
            var root = body.RootElement;
            var (text, to, rule) = (root.GetProperty("text"), root.GetProperty("to").GetString(), root.GetProperty("rule").GetString());
            var french = text.GetProperty("fr").GetString();
            var english = text.TryGetProperty("en", out var en) ? en.GetString() : french;
            return new($"Pour {to} (règle {rule}, {effect.Source})\u202F: {french}", $"For {to} (rule {rule}, {effect.Source}): {english}");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Who(OnDuty? duty, string nobody) =>
        duty is null ? nobody : string.Join(", ", duty.People.Select(person => person.Phone is null ? person.Name : $"{person.Name} ({person.Phone})"));
}
