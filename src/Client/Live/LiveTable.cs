using Beffroi.Feed;
using Beffroi.Twin;

namespace Beffroi.Live;

/// <summary>
/// The whole territory's live state by ordinal. One writer takes entries and ends ticks; any number of readers look at cells and ask what changed since a tick.
/// An asset turns stale here by itself when its freshness passes: no message says so.
/// </summary>
internal sealed class LiveTable
{
    /// <summary>How many ticks back a reader can be and still be told only what changed.</summary>
    private const int Memory = 128;

    private readonly int[]?[] changes = new int[]?[Memory];
    private readonly PriorityQueue<int, long> ageing = new();
    private readonly List<int> changing = [];
    private ulong[] cells = [];
    private long[] stamps = [];
    private Instant[] freshUntil = [];

    /// <summary>When an asset is next looked at for its age; default when it is not queued. One place in the queue each, however often it is heard.</summary>
    private Instant[] queued = [];
    private long tick;

    /// <summary>Number of the last tick in which anything changed.</summary>
    public long Tick => Volatile.Read(ref tick);

    /// <summary>One more than the highest ordinal heard of.</summary>
    public int Length => Volatile.Read(ref cells).Length;

    public LiveCell this[int ordinal] => Volatile.Read(ref cells) is var now && (uint)ordinal < (uint)now.Length ? new(Volatile.Read(ref now[ordinal])) : default;

    /// <summary>What changed after that tick; null when that is too long ago to tell.</summary>
    public IReadOnlyList<int>? ChangesSince(long since)
    {
        var last = Tick;
        if (last - since > Memory - 2)
        {
            return null;
        }

        var seen = Volatile.Read(ref stamps);
        var found = new List<int>();
        for (var number = since + 1; number <= last; number++)
        {
            foreach (var ordinal in Volatile.Read(ref changes[number % Memory]) ?? [])
            {
                // One that changed again later is listed with that later tick, or comes in the next answer.
                if (Volatile.Read(ref seen[ordinal]) <= number || Volatile.Read(ref seen[ordinal]) > last)
                {
                    found.Add(ordinal);
                }
            }
        }

        return found;
    }

    public void Take(in LiveEntry entry, Instant now)
    {
        Grow(entry.Ordinal);
        freshUntil[entry.Ordinal] = entry.FreshUntil;
        var mark = Ages(entry.Mark) && entry.FreshUntil < now ? entry.Mark.With(Knowledge.Stale) : entry.Mark;
        Set(entry.Ordinal, new(mark, entry.Kind, entry.Main));
        Queue(entry.Ordinal);
    }

    /// <summary>The inventory no longer has it: readers are told once to forget it.</summary>
    public void Retire(int ordinal)
    {
        if (this[ordinal] is { Heard: true, Mark.Retired: false } cell)
        {
            Set(ordinal, cell.With(new Mark((ushort)(cell.Mark.Bits | (1 << 9)))));
        }
    }

    /// <summary>Turns stale whatever was fresh until now.</summary>
    public void Age(Instant now)
    {
        while (ageing.TryPeek(out var ordinal, out var due) && due < now.Microseconds)
        {
            ageing.Dequeue();
            if (queued[ordinal].Microseconds != due)
            {
                continue;
            }

            queued[ordinal] = default;
            if (freshUntil[ordinal] >= now)
            {
                Queue(ordinal);
            }
            else if (this[ordinal] is var cell && Ages(cell.Mark))
            {
                Set(ordinal, cell.With(cell.Mark.With(Knowledge.Stale)));
            }
        }
    }

    /// <summary>Ends a tick: what changed in it can be asked for. Says whether anything did.</summary>
    public bool EndTick()
    {
        if (changing.Count == 0)
        {
            return false;
        }

        Volatile.Write(ref changes[(tick + 1) % Memory], [.. changing]);
        Volatile.Write(ref tick, tick + 1);
        changing.Clear();
        return true;
    }

    private static bool Ages(Mark mark) => mark.Knowledge is Knowledge.Fresh or Knowledge.Inferred;

    private void Queue(int ordinal)
    {
        var due = freshUntil[ordinal];
        var later = queued[ordinal] != default && queued[ordinal] <= due;
        if (due != Instant.Never && !later && Ages(this[ordinal].Mark))
        {
            queued[ordinal] = due;
            ageing.Enqueue(ordinal, due.Microseconds);
        }
    }

    private void Set(int ordinal, LiveCell cell)
    {
        if (cells[ordinal] == cell.Bits)
        {
            return;
        }

        Volatile.Write(ref cells[ordinal], cell.Bits);
        if (stamps[ordinal] != tick + 1)
        {
            Volatile.Write(ref stamps[ordinal], tick + 1);
            changing.Add(ordinal);
        }
    }

    private void Grow(int ordinal)
    {
        if (ordinal < cells.Length)
        {
            return;
        }

        var length = Math.Max(ordinal + 1, (int)Math.Min(Array.MaxLength, cells.Length * 2L));
        freshUntil = Longer(freshUntil, length);
        queued = Longer(queued, length);
        Volatile.Write(ref stamps, Longer(stamps, length));
        Volatile.Write(ref cells, Longer(cells, length));
    }

    private static T[] Longer<T>(T[] array, int length)
    {
        Array.Resize(ref array, length);
        return array;
    }
}
