using Beffroi.Control;
using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>Reads the orders of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryOrderStore(MemoryDatabase database) : IOrderStore
{
    public async Task<OrderEntry[]> Find(OrderFilter filter, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            var after = filter.After is { } id ? database.Registers.Orders.GetValueOrDefault(id) : null;
            return [.. database.Registers.Orders.Values
                .Where(o => (filter.Open is not { } open || o.Order.IsOpen == open) && (filter.State is not { } state || o.Order.State == state)
                    && (filter.Asset is not { } asset || o.Asset == asset) && (filter.Group is not { } group || o.Order.Group == group)
                    && (filter.Id is not { } named || o.Order.Id == named || o.Order.Command == named)
                    && (after is null || Place(o).CompareTo(Place(after)) < 0))
                .OrderByDescending(Place).Take(filter.Limit)];
        }
    }

    public async Task<Dictionary<OrderState, int>> Count(string group, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return database.Registers.Orders.Values.Where(o => o.Order.Group == group).GroupBy(o => o.Asset, (_, orders) => orders.MaxBy(Place)!).GroupBy(o => o.Order.State).ToDictionary(g => g.Key, g => g.Count());
        }
    }

    public async Task<string[]> GroupsUnderWay(CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return [.. database.Registers.Groups.Values.Where(g => !g.Asked).Select(g => g.Id).Order(StringComparer.Ordinal)];
        }
    }

    public async Task<CommandGroup?> Group(string id, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return database.Registers.Groups.GetValueOrDefault(id);
        }
    }

    private static (long At, OrdinalText Id) Place(OrderEntry entry) => (entry.Order.At.Microseconds, new(entry.Order.Id));

    private readonly record struct OrdinalText(string Text) : IComparable<OrdinalText>
    {
        public int CompareTo(OrdinalText other) => string.CompareOrdinal(Text, other.Text);
    }
}
