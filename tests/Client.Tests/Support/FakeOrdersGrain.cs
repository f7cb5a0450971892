using Beffroi.Control;

namespace Beffroi.Support;

/// <summary>The orders of a test's city.</summary>
public sealed class FakeOrdersGrain(FakeCity city) : Grain, IOrders
{
    public Task<OrderEntry[]> Find(OrderFilter filter) => Task.FromResult(city.Orders.Values
        .Where(o => (filter.Id is null || o.Order.Id == filter.Id || o.Order.Command == filter.Id) && (filter.Open is null || o.Order.IsOpen == filter.Open)
            && (filter.State is null || o.Order.State == filter.State) && (filter.Asset is null || o.Asset == filter.Asset) && (filter.Group is null || o.Order.Group == filter.Group))
        .OrderByDescending(o => o.Order.Id, StringComparer.Ordinal)
        .SkipWhile(o => filter.After is not null && string.CompareOrdinal(o.Order.Id, filter.After) >= 0).Take(filter.Limit).ToArray());

    public Task<IReadOnlyDictionary<OrderState, int>> Count(string group) =>
        Task.FromResult<IReadOnlyDictionary<OrderState, int>>(city.Orders.Values.Where(o => o.Order.Group == group).GroupBy(o => o.Order.State).ToDictionary(g => g.Key, g => g.Count()));
}

public sealed class FakeCommandGroupGrain(FakeCity city) : Grain, ICommandGroup
{
    public Task Start(CommandGroup group)
    {
        city.Groups[group.Id] = group with { Asked = true };
        return Task.CompletedTask;
    }

    public Task<CommandGroupProgress?> Read() => Task.FromResult(city.Groups.TryGetValue(this.GetPrimaryKeyString(), out var group)
        ? new CommandGroupProgress(group, new Dictionary<OrderState, int> { [OrderState.Queued] = 1 }, group.Members.Length - 1, 0)
        : null);

    public Task<bool> Relinquish(Twin.Cause cause) => Task.FromResult(city.Groups.ContainsKey(this.GetPrimaryKeyString()));
}
