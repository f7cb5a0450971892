using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>What the information systems run: servers in the town hall and the link to them, and applications with their databases.</summary>
internal static class ServicePlan
{
    /// <summary>The last of them is the link.</summary>
    private const int Servers = 4;

    private static readonly string[] Applications =
        ["Portail citoyen", "État civil", "Finances", "Ressources humaines", "Messagerie", "SIG", "GMAO", "Cantines et périscolaire", "Urbanisme", "Archives"];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("services");
        var district = Settlements.All[0];
        for (var number = 1; number <= draft.Plan.Services; number++)
        {
            var role = number < Servers ? "server" : number == Servers ? "link" : number % 2 == 0 ? "database" : "application";
            var name = role switch { "server" => $"Serveur {number}", "link" => "Liaison interne", "database" => $"Base {Application(number)}", _ => Application(number) };
            var attributes = new Dictionary<string, Value>
            {
                ["role"] = Value.Of(role),
                ["critical"] = Value.Of(role is "server" or "link" || dice.Unit("critical", number) < 0.25),
                ["agreedAvailability"] = Value.Of(role is "server" or "link" ? 99.9 : 99.5),
                ["recoveryPoint"] = Value.Of(24),
                ["recoveryTime"] = Value.Of(role is "server" or "link" ? 4 : 8),
            };
            yield return Synthetic.Asset("service", Key(number), district, district.Centre.Toward(Math.Tau * number / draft.Plan.Services, 60), name, "Hôtel de Ville", attributes, LinksOf(number, role, draft.Plan.Services));
        }
    }

    /// <summary>Databases run on servers; an application runs on one, keeps its data in the database behind it, and is reached over the link.</summary>
    private static Dictionary<string, AssetId?>? LinksOf(int number, string role, int services)
    {
        if (role is "server" or "link")
        {
            return null;
        }

        var links = new Dictionary<string, AssetId?> { ["runsOn"] = AssetId.Of("service", Key(1 + (number / 2 % (Servers - 1)))) };
        if (role == "application")
        {
            links["usesLink"] = AssetId.Of("service", Key(Servers));
            if (number < services)
            {
                links["usesData"] = AssetId.Of("service", Key(number + 1));
            }
        }

        return links;
    }

    private static string Key(int number) => $"S-{number:00}";

    private static string Application(int number) => Applications[(number - Servers - 1) / 2 % Applications.Length];
}
