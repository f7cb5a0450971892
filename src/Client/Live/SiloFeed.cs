using Beffroi.Feed;

namespace Beffroi.Live;

/// <summary>One silo's frames put in order: takes each once, notices a gap or another epoch, and then waits for the whole board.</summary>
internal sealed class SiloFeed
{
    /// <summary>Frames kept while the whole board is on its way; beyond it the oldest go, which shows as a gap.</summary>
    private const int Patience = 300;

    private readonly Queue<LiveFrame> early = new();
    private long epoch;
    private long number;
    private long promised;

    /// <summary>Whether the whole board must be asked for.</summary>
    public bool NeedsWhole { get; private set; } = true;

    /// <summary>What to apply now that this frame came.</summary>
    public IEnumerable<LiveEntry[]> Take(LiveFrame frame)
    {
        if (NeedsWhole || frame.Epoch != epoch || frame.Number > number + 1)
        {
            NeedsWhole = true;
            early.Enqueue(frame);
            if (early.Count > Patience)
            {
                early.Dequeue();
            }

            return [];
        }

        if (frame.Number <= number)
        {
            return [];
        }

        number = frame.Number;
        return [frame.Entries];
    }

    /// <summary>What to apply now that the whole board came: it, and the frames behind it that came before it.</summary>
    public IEnumerable<LiveEntry[]> TakeWhole(LiveFrame whole)
    {
        (epoch, number, promised, NeedsWhole) = (whole.Epoch, whole.Number, whole.Number, false);
        var entries = new List<LiveEntry[]> { whole.Entries };
        var waiting = early.Where(frame => frame.Epoch == epoch && frame.Number > number).OrderBy(frame => frame.Number).ToArray();
        early.Clear();
        foreach (var frame in waiting)
        {
            entries.AddRange(Take(frame));
        }

        return entries;
    }

    /// <summary>
    /// The board says where it is. What it had sent by the last time must be here by now: else a last frame was lost, and no later one shows the gap.
    /// </summary>
    public void Compare(LiveFrame now)
    {
        NeedsWhole |= now.Epoch != epoch || number < promised;
        promised = now.Number;
    }
}
