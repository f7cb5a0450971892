using Beffroi.Inventory;
using Beffroi.Programmes;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What calendars ask for in virtual time: one edition of the book, which does not change.</summary>
internal sealed class Calendars(BookEdition edition) : ISchedules
{
    public object Edition => edition;

    public ScheduledStep? At(string calendar, Instant at, Place place, string? commune)
    {
        if (edition.Night(calendar, at, place, commune) is not { } night)
        {
            return null;
        }

        // Nobody passes in virtual time: what is expected of those who would is in the level.
        var step = night.Plan.At(at);
        return new(step.Mean, step.At, night.Plan.NextAfter(at), "calendar", night.Programme);
    }

    public void Follow(AssetId asset, string? calendar)
    {
    }
}
