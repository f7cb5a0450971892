using Beffroi.Control;

namespace Beffroi.Journal;

/// <summary>Reads the register of orders, which commits write.</summary>
public interface IOrderStore
{
    /// <summary>Newest first, at most as many as the filter says.</summary>
    Task<OrderEntry[]> Find(OrderFilter filter, CancellationToken cancellation);

    /// <summary>How many members of a group have their newest order in each state.</summary>
    Task<Dictionary<OrderState, int>> Count(string group, CancellationToken cancellation);

    /// <summary>Ids of groups whose members were not all asked yet.</summary>
    Task<string[]> GroupsUnderWay(CancellationToken cancellation);

    /// <summary>Null when there is no such group.</summary>
    Task<CommandGroup?> Group(string id, CancellationToken cancellation);
}
