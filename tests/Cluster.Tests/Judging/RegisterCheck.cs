using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Judging;

/// <summary>Registers against the accounts: the inventory, the open alarms and the audit say what the journal says.</summary>
internal static class RegisterCheck
{
    public static void Judge(StoreImage image, IReadOnlyDictionary<string, AssetAccount> accounts, Findings findings)
    {
        Inventory(image, accounts, findings);
        Alarms(image, accounts, findings);
        var described = image.Audit.GroupBy(entry => entry).Where(group => group.Count() > 1);
        foreach (var twice in described)
        {
            findings.Add($"The audit has version {twice.Key.Version} of {twice.Key.Target} {twice.Count()} times.");
        }

        foreach (var letter in image.DeadLetters)
        {
            findings.Add($"A sound reading became a dead letter: {letter}");
        }
    }

    private static void Inventory(StoreImage image, IReadOnlyDictionary<string, AssetAccount> accounts, Findings findings)
    {
        var entries = image.Inventory.ToDictionary(entry => entry.Asset);
        foreach (var (asset, account) in accounts.Where(pair => pair.Value.Ordinal is not null))
        {
            findings.Require(
                entries.Remove(asset, out var entry) && entry.Ordinal == account.Ordinal && entry.Version == account.Described,
                $"The inventory has {entry?.ToString() ?? "nothing"} of {asset}; the journal says ordinal {account.Ordinal}, described by version {account.Described}.");
            findings.Require(image.Audit.Contains((asset, account.Described)), $"The audit lacks version {account.Described} of {asset}.");
        }

        foreach (var stray in entries.Keys)
        {
            findings.Add($"The inventory has {stray}, of which the journal has no description.");
        }

        findings.Require(image.Inventory.Select(entry => entry.Ordinal).Distinct().Count() == image.Inventory.Count, "Two assets have the same ordinal.");
    }

    private static void Alarms(StoreImage image, IReadOnlyDictionary<string, AssetAccount> accounts, Findings findings)
    {
        var told = accounts.SelectMany(pair => pair.Value.Alarms.Select(alarm => new StoredAlarm(pair.Key, alarm.Key, alarm.Value.Since, alarm.Value.Version))).ToHashSet();
        foreach (var alarm in image.Alarms.Where(alarm => !told.Remove(alarm)))
        {
            findings.Add($"The register of alarms has {alarm}, which the journal does not say.");
        }

        foreach (var alarm in told)
        {
            findings.Add($"The register of alarms lacks {alarm}.");
        }
    }
}
