using Beffroi.Quantities;

namespace Beffroi.Twin;

/// <summary>
/// Adds up for how long something held, from one message of an asset to the next, for a kind's <see cref="AssetKind.Tally"/>. What was said before holds until the
/// next message, and no longer than it stays fresh: silence counts for nothing.
/// </summary>
public static class HourMeter
{
    /// <summary>What that meter stands at with this delivery; nothing when it does not move.</summary>
    /// <param name="before">What was known before it.</param>
    /// <param name="state">What was said last of the property it is told from.</param>
    /// <param name="fresh">How long that stays fresh.</param>
    /// <param name="counts">Whether it is what is counted.</param>
    public static IEnumerable<Derived> Add<T>(Sight before, Delivery delivery, Known<T> state, TimeSpan fresh, Property<Hour> hours, bool counts)
        where T : struct
    {
        var now = delivery.At is { } told && told < before.Now ? told : before.Now;
        if (!counts || now <= state.At)
        {
            return [];
        }

        var known = before.Of(hours);
        var since = known.IsKnown ? Instant.Later(known.At, state.ChangedAt) : state.ChangedAt;
        var until = Instant.Earlier(now, state.At + fresh);
        return until > since ? [hours.As((known.IsKnown ? known.Value.Number : 0) + (until - since).TotalHours, Quality.Estimated)] : [];
    }
}
