using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>A silo without calendars.</summary>
internal sealed class NoSchedules : ISchedules
{
    public object Edition => this;

    public ScheduledStep? At(string calendar, Instant at, Place place, string? commune) => null;

    public void Follow(AssetId asset, string? calendar)
    {
    }
}
