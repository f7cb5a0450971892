using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>What members of one kind and one authority add up to, kept as they come and go. Integers only: taking away undoes adding exactly.</summary>
internal sealed class RunningSums(KindShape shape)
{
    private const int Classes = 3;

    private readonly long[] _byKnowledge = new long[4];
    private readonly long[] _byPriority = new long[5];
    private readonly long[][] _measures = [.. Enumerable.Range(0, Classes).Select(_ => new long[shape.Width])];
    private readonly long[][] _counted = [.. Enumerable.Range(0, Classes).Select(_ => new long[shape.MeasureCount])];

    public bool IsEmpty => _byKnowledge.AsSpan().IndexOfAnyExcept(0L) < 0;

    /// <param name="sign">1 to add the member as it is known at <paramref name="now"/>, -1 to take it away as it was.</param>
    public void Count(Quality quality, Instant freshUntil, Priority worst, ReadOnlySpan<MeasureValue> measures, Instant now, int sign)
    {
        _byKnowledge[(int)Knowing.At(quality, freshUntil, now)] += sign;
        _byPriority[(int)worst] += sign;
        for (var i = 0; i < measures.Length; i++)
        {
            ref readonly var measure = ref measures[i];
            var known = Knowing.At(measure.Quality, measure.FreshUntil, now);
            if (known != Knowledge.Unknown)
            {
                Count(i, measure.Scaled, (int)known, sign);
            }
        }
    }

    public KindTotals ToTotals() => new()
    {
        ByKnowledge = [.. _byKnowledge],
        ByPriority = [.. _byPriority],
        Measures = [.. _measures.Select(m => m.ToArray())],
        Counted = [.. _counted.Select(c => c.ToArray())],
    };

    private void Count(int measure, long scaled, int known, int sign)
    {
        var offset = shape.Offsets[measure];
        var sums = _measures[known];
        switch (shape.Forms[measure])
        {
            case MeasureForm.Sum:
                sums[offset] += sign * scaled;
                break;
            case MeasureForm.Mean:
                sums[offset] += sign * scaled;
                sums[offset + 1] += sign;
                break;
            case MeasureForm.States when scaled >= 0 && scaled < shape.Widths[measure]:
                sums[offset + (int)scaled] += sign;
                break;
            default:
                return;
        }

        _counted[known][measure] += sign;
    }
}
