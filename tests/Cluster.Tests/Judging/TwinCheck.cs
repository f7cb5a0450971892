using System.Globalization;
using System.Text.Json;
using Beffroi.Cluster.Publishing;
using Beffroi.Cluster.Sites;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>What the twin answers against the fold of the journal (I4), and against what the devices sent last.</summary>
internal static class TwinCheck
{
    private const long Millisecond = 1_000;

    public static void Judge(TwinView view, IReadOnlyDictionary<string, AssetAccount> accounts, Ledger ledger, Findings findings)
    {
        foreach (var (id, asset) in view.Assets)
        {
            if (!accounts.TryGetValue(id, out var account))
            {
                findings.Add($"I4: the journal has no row of {id}.");
                continue;
            }

            findings.Require(TwinView.Version(asset) == account.Version, $"I4: {id} answers version {TwinView.Version(asset)}; its rows end at {account.Version}.");
            findings.Require(asset.GetProperty("ordinal").GetInt32() == account.Ordinal, $"I4: {id} answers another ordinal than {account.Ordinal}.");
            findings.Require(asset.GetProperty("dependants").GetInt32() == account.Dependants.Count, $"I4: {id} answers {asset.GetProperty("dependants")} dependants; its rows say {account.Dependants.Count}.");
            Slots(id, asset, account, findings);
            Alarms(id, asset, account, findings);
        }

        foreach (var ((id, property), (value, at)) in ledger.Newest)
        {
            var known = accounts.GetValueOrDefault(id)?.Slots.GetValueOrDefault(property);
            findings.Require(
                known is not null && known.Value == ReadingAccount.ValueOf(value) && known.At == at * Millisecond,
                $"{property} of {id} was last sent as {value}, observed {at}; the fold has {known?.Value} of {known?.At / Millisecond}.");
        }
    }

    private static void Slots(string id, JsonElement asset, AssetAccount account, Findings findings)
    {
        foreach (var property in asset.GetProperty("properties").EnumerateArray())
        {
            var name = property.GetProperty("property").GetString()!;
            var told = Told(property);
            var known = account.Slots.GetValueOrDefault(name);
            var expected = known is null ? "unknown" : $"{Text(known.Value)} of {known.At / Millisecond}";
            findings.Require(told == expected, $"I4: {id} answers {name} {told}; the fold of its rows is {expected}.");
            findings.Require(!property.GetProperty("pending").GetBoolean(), $"I8: {id} answers that {name} awaits its commit, at rest.");
        }
    }

    private static string Told(JsonElement property)
    {
        if (property.GetProperty("quality").GetString() == "unknown")
        {
            return "unknown";
        }

        var at = property.GetProperty("at").GetDateTimeOffset().ToUnixTimeMilliseconds();
        var value = property.GetProperty("value");
        return $"{(value.ValueKind == JsonValueKind.Number ? value.GetDouble().ToString("R", CultureInfo.InvariantCulture) : value.ToString().ToLowerInvariant())} of {at}";
    }

    private static string Text(Value value) => value.ToString();

    private static void Alarms(string id, JsonElement asset, AssetAccount account, Findings findings)
    {
        var told = asset.GetProperty("conditions").EnumerateArray().Select(alarm => alarm.GetProperty("code").GetString()!).Order();
        var known = account.Alarms.Keys.Order();
        findings.Require(told.SequenceEqual(known), $"I4: {id} answers the alarms {string.Join(", ", told)}; its rows say {string.Join(", ", known)}.");
    }
}
