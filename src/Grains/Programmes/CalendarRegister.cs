using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Which assets have which calendar: an attribute of theirs, so it is in their journal and in the inventory.</summary>
internal static class CalendarRegister
{
    /// <summary>Of every kind that follows calendars.</summary>
    public const string Attribute = AttributeDefinition.CalendarName;

    private const int PageRows = 10_000;

    public static string? CalendarOf(Description description) => description.Attributes?.GetValueOrDefault(Attribute).Text;

    /// <summary>Every asset of the kind that is not retired, by id.</summary>
    public static async IAsyncEnumerable<InventoryEntry> All(IRegisterStore register, string kind, AssetId? after = null)
    {
        while (await register.FindInventory(new() { Kind = kind, After = after, Limit = PageRows }, CancellationToken.None) is { Length: > 0 } page)
        {
            foreach (var entry in page)
            {
                yield return entry;
            }

            after = page[^1].Asset;
        }
    }
}
