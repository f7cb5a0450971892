namespace Beffroi.Twin;

/// <summary>
/// What was heard of one source in one of its sessions: the highest number, and the numbers missing below it. A number in a gap is late and welcome,
/// any other at or below the highest is a repeat. A gap is given up after <see cref="GapLife"/>, or when there are more than <see cref="MostGaps"/>.
/// </summary>
[GenerateSerializer, Alias("SourceWindow")]
public sealed class SourceWindow
{
    public const int MostGaps = 1024;

    public static readonly TimeSpan GapLife = TimeSpan.FromHours(6);

    [Id(0)] public required string Source { get; init; }

    [Id(1)] public required long Epoch { get; init; }

    /// <summary>-1 before anything was heard.</summary>
    [Id(2)] public long Highest { get; private set; } = -1;

    /// <summary>Numbers below it that were never heard are no longer waited for.</summary>
    [Id(3)] public long Floor { get; private set; }

    [Id(4)] public List<NumberGap> Gaps { get; private set; } = [];

    [Id(5)] public Instant LastHeard { get; private set; }

    public Hearing Classify(long number, Instant now)
    {
        if (number > Highest)
        {
            return Hearing.Next;
        }

        var gap = Gaps.FindIndex(g => g.Holds(number));
        if (gap >= 0)
        {
            return now - Gaps[gap].Opened > GapLife ? Hearing.TooFarBehind : Hearing.Late;
        }

        return number < Floor ? Hearing.TooFarBehind : Hearing.Repeat;
    }

    /// <summary>Notes that the number is taken. Only numbers classified as next or late come here.</summary>
    public void Take(long number, Instant now)
    {
        LastHeard = now;
        if (number > Highest)
        {
            if (number > Highest + 1)
            {
                Gaps.Add(new(Highest + 1, number - 1, now));
            }

            Highest = number;
        }
        else
        {
            Split(number);
        }

        GiveUp(now);
    }

    private void Split(long number)
    {
        var index = Gaps.FindIndex(g => g.Holds(number));
        if (index < 0)
        {
            return;
        }

        var gap = Gaps[index];
        Gaps.RemoveAt(index);
        if (number < gap.To)
        {
            Gaps.Insert(index, gap with { From = number + 1 });
        }

        if (number > gap.From)
        {
            Gaps.Insert(index, gap with { To = number - 1 });
        }
    }

    private void GiveUp(Instant now)
    {
        while (Gaps.Count > MostGaps || (Gaps.Count > 0 && now - Gaps[0].Opened > GapLife))
        {
            Floor = Gaps[0].To + 1;
            Gaps.RemoveAt(0);
        }
    }
}
