using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>What calendars ask of the assets that follow them: the silo's book of programmes behind one port, so that the kernel knows no calendar.</summary>
public interface ISchedules
{
    /// <summary>Another object after every change of any programme or calendar.</summary>
    object Edition { get; }

    /// <summary>What that calendar asks for at that moment there; null when it is not known, or not yet.</summary>
    ScheduledStep? At(string calendar, Instant at, Place place, string? commune);

    /// <summary>Says which calendar an asset of this silo follows, null for none: it is looked at again when that changes.</summary>
    void Follow(AssetId asset, string? calendar);
}
