using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>What the information systems run: servers in the town hall and the agglomeration's seat, and applications with their databases on them.</summary>
internal static class ServicePlan
{
    private const int Servers = 4;

    private static readonly string[] Applications =
        ["Portail citoyen", "État civil", "Finances", "Ressources humaines", "Messagerie", "SIG", "GMAO", "Cantines et périscolaire", "Urbanisme", "Archives"];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("services");
        var district = Settlements.All[0];
        for (var number = 1; number <= draft.Plan.Services; number++)
        {
            var (name, role, on) = number <= Servers
                ? ($"Serveur {number}", "server", (string?)null)
                : number % 2 == 0 ? ($"Base {Application(number)}", "database", Key(1 + (number / 2 % Servers))) : (Application(number), "application", Key(Math.Min(draft.Plan.Services, number + 1)));
            var attributes = new Dictionary<string, Value>
            {
                ["role"] = Value.Of(role),
                ["critical"] = Value.Of(role == "server" || dice.Unit("critical", number) < 0.25),
                ["agreedAvailability"] = Value.Of(role == "server" ? 99.9 : 99.5),
                ["recoveryPoint"] = Value.Of(24),
                ["recoveryTime"] = Value.Of(role == "server" ? 4 : 8),
            };
            yield return Synthetic.Asset("service", Key(number), district, district.Centre.Toward(Math.Tau * number / draft.Plan.Services, 60), name, "Hôtel de Ville", attributes,
                on is { } target && target != Key(number) ? new() { ["runsOn"] = AssetId.Of("service", target) } : null);
        }
    }

    private static string Key(int number) => $"S-{number:00}";

    private static string Application(int number) => Applications[(number - Servers - 1) / 2 % Applications.Length];
}
