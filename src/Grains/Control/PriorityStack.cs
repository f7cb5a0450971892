using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>
/// One actuator, many masters: which entry wins. The highest slot that has an active entry; within it the one that started last; of those that started at once,
/// the one written last. Specified in <c>docs/control.md</c>. Pure.
/// </summary>
public static class PriorityStack
{
    /// <summary>More entries than this in one stack are refused.</summary>
    public const int MostEntries = 16;

    /// <summary>The entry in force; null when none is active, and then the device is left to itself.</summary>
    public static StackEntry? Target(IReadOnlyList<StackEntry> entries, Instant now)
    {
        StackEntry? best = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsActive(now) && (best is null || Wins(entries[i], best)))
            {
                best = entries[i];
            }
        }

        return best;
    }

    /// <summary>The next moment at which an entry begins or ends; <see cref="Instant.Never"/> for none.</summary>
    public static Instant NextMoment(IReadOnlyList<StackEntry> entries, Instant now)
    {
        var next = Instant.Never;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            next = entry.Start > now ? Instant.Earlier(next, entry.Start) : next;
            next = entry.Expiry > now ? Instant.Earlier(next, entry.Expiry) : next;
        }

        return next;
    }

    /// <summary>The entry of that source in that slot; null when it has none.</summary>
    public static StackEntry? Find(IReadOnlyList<StackEntry> entries, ControlSlot slot, string source)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Slot == slot && entries[i].Source == source)
            {
                return entries[i];
            }
        }

        return null;
    }

    /// <summary>Highest slot first, and within a slot the one that would win first.</summary>
    public static StackEntry[] Sorted(IEnumerable<StackEntry> entries) =>
        [.. entries.Reverse().OrderBy(e => e.Slot).ThenByDescending(e => e.Start).ThenByDescending(e => e.Version)];

    // Entries are met in the order they were written: of two equal ones the later stays.
    private static bool Wins(StackEntry entry, StackEntry best) =>
        entry.Slot != best.Slot ? entry.Slot < best.Slot
        : entry.Start != best.Start ? entry.Start > best.Start
        : entry.Version >= best.Version;
}
