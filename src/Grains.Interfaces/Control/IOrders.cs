namespace Beffroi.Control;

/// <summary>Asks the register of orders. Any silo answers.</summary>
[Alias("Beffroi.IOrders")]
public interface IOrders : IGrainWithIntegerKey
{
    /// <summary>Newest first, at most <see cref="OrderFilter.Limit"/> (up to 1,000).</summary>
    [Alias("Find")]
    Task<OrderEntry[]> Find(OrderFilter filter);

    /// <summary>How many members of a group have their newest order in each state.</summary>
    [Alias("Count")]
    Task<IReadOnlyDictionary<OrderState, int>> Count(string group);
}
