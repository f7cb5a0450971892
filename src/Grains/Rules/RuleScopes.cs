using Beffroi.Inventory;
using Beffroi.Journal;

namespace Beffroi.Rules;

/// <summary>Asks the inventory which assets a rule is for.</summary>
internal sealed class RuleScopes(IRegisterStore register)
{
    private const int AtOnce = 5_000;
    private const int MostLookedAt = 300_000;

    /// <summary>Null when there are too many to look at.</summary>
    public async Task<int?> Count(RuleDocument document, CancellationToken cancellation)
    {
        var count = 0;
        var looked = 0;
        await foreach (var entry in Find(document.Kind.Key, document.Scope, cancellation))
        {
            count += entry is null ? 0 : 1;
            if (++looked > MostLookedAt)
            {
                return null;
            }
        }

        return count;
    }

    /// <summary>Whether the inventory has any such asset.</summary>
    public async Task<bool> Any(InventoryFilter filter, CancellationToken cancellation) => (await register.FindInventory(filter with { Limit = 1 }, cancellation)).Length > 0;

    /// <summary>Assets of the kind, by id; null in the place of one that is out of scope.</summary>
    public async IAsyncEnumerable<InventoryEntry?> Find(string kind, RuleScope scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = new InventoryFilter { Kind = kind, Authority = Only(scope.Authorities), District = Only(scope.Districts), Limit = AtOnce };
        while (await register.FindInventory(filter, cancellation) is { Length: > 0 } page)
        {
            foreach (var entry in page)
            {
                yield return scope.Holds(entry.Asset, entry.Description) ? entry : null;
            }

            filter = filter with { After = page[^1].Asset };
        }
    }

    private static string? Only(string[] words) => words.Length == 1 ? words[0] : null;
}
