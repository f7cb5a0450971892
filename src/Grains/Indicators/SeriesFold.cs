using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>
/// Folds one series, reading by reading in order of time, into the steps of a period. A value counts until the next one, or until it is no longer fresh; an inferred one until the next.
/// Of an index every difference counts, also across a silence; one that goes back is another meter, and counts nothing. Pure.
/// </summary>
/// <param name="edges">Where steps begin, and last where the period, or what can be known of it, ends.</param>
internal sealed class SeriesFold(Property property, SeriesFigure figure, Held? held, Instant[] edges)
{
    private readonly Tally[] _steps = new Tally[edges.Length - 1];
    private (Instant At, double Number, string? Text, Quality Quality)? _known;

    /// <summary>Whether a segment can be taken by its figures: within one step, no silence in it, no choice between its least and its most.</summary>
    public bool CanTake(SegmentHeader header) =>
        header.Peaks is { } peaks && header.First >= edges[0] && StepOf(header.First) == StepOf(header.Last) && figure switch
        {
            SeriesFigure.Increase => peaks.MinAt == header.First && peaks.LastNumber == header.Max,
            SeriesFigure.Share or SeriesFigure.Hours or SeriesFigure.Times or SeriesFigure.PerDay => held!.OfAll(header.Min, header.Max) is not null && IsUnbroken(peaks),
            _ => IsUnbroken(peaks),
        };

    public void Add(RawReading reading)
    {
        if ((reading.Marks & ReadingMarks.Excluded) == 0 && reading.At < edges[^1])
        {
            Next(reading.At, Reduction.NumberOf(reading.Value), reading.Value.Form == ValueForm.Text ? reading.Value.Text : null, reading.Quality);
        }
    }

    public void Add(SegmentHeader whole)
    {
        var peaks = whole.Peaks!;
        Next(whole.First, figure == SeriesFigure.Increase ? whole.Min : whole.Sum / whole.Count, null, peaks.Quality);
        ref var step = ref _steps[StepOf(whole.First)];
        var seconds = (whole.Last - whole.First).TotalSeconds;
        Credit(ref step, seconds, whole.Sum / whole.Count, held?.OfAll(whole.Min, whole.Max) == true, peaks.Quality);
        step.Increase += figure == SeriesFigure.Increase ? whole.Max - whole.Min : 0;
        _known = (whole.Last, peaks.LastNumber, null, peaks.Quality);
    }

    /// <summary>Ends the period.</summary>
    public Tally[] Finish()
    {
        if (_known is { } last)
        {
            if (figure != SeriesFigure.Increase || property.FreshFor is null)
            {
                Spread(last.At, Instant.Earlier(edges[^1], FreshUntil(last.At, last.Quality)), last.Number, Holds(last.Number, last.Text), last.Quality, 0);
            }

            if (!double.IsNaN(last.Number))
            {
                (_steps[^1].Last, _steps[^1].Series) = (last.Number, 1);
            }
        }

        _known = null;
        return _steps;
    }

    private void Next(Instant at, double number, string? text, Quality quality)
    {
        var began = Holds(number, text);
        if (_known is { } before)
        {
            var rise = figure == SeriesFigure.Increase ? number - before.Number : 0;
            if (rise >= 0)
            {
                var until = figure == SeriesFigure.Increase ? at : Instant.Earlier(at, FreshUntil(before.At, before.Quality));
                Spread(before.At, until, before.Number, Holds(before.Number, before.Text), before.Quality, rise);
            }

            began &= !Holds(before.Number, before.Text);
        }

        if (began && at >= edges[0])
        {
            _steps[StepOf(at)].Times += _known is null ? 0 : 1;
        }

        _known = (at, number, text, quality);
    }

    private void Spread(Instant from, Instant to, double number, bool holds, Quality quality, double rise)
    {
        var whole = (to - from).TotalSeconds;
        var (begin, end) = (Instant.Later(from, edges[0]), Instant.Earlier(to, edges[^1]));
        for (var i = begin < end ? StepOf(begin) : _steps.Length; i < _steps.Length && edges[i] < end; i++)
        {
            var seconds = (Instant.Earlier(end, edges[i + 1]) - Instant.Later(begin, edges[i])).TotalSeconds;
            Credit(ref _steps[i], seconds, number, holds, quality);
            _steps[i].Increase += whole > 0 ? rise * seconds / whole : 0;
        }
    }

    private static void Credit(ref Tally step, double seconds, double number, bool holds, Quality quality)
    {
        step.Seconds += seconds;
        step.Integral += double.IsNaN(number) ? 0 : number * seconds;
        step.Held += holds ? seconds : 0;
        step.Doubtful += quality is Quality.Measured ? 0 : seconds;
    }

    private bool Holds(double number, string? text) => held?.Of(number, text) == true;

    // A segment's quality is its most doubtful: with an inferred value in it nobody can tell from outside which of its values age.
    private bool IsUnbroken(SegmentPeaks peaks) => property.FreshFor is not { } fresh || (peaks.Silence <= fresh && peaks.Quality != Quality.Inferred);

    private Instant FreshUntil(Instant at, Quality quality) => property.FreshFor is { } fresh && quality != Quality.Inferred ? at + fresh : Instant.Never;

    private int StepOf(Instant at)
    {
        var found = Array.BinarySearch(edges, at);
        return Math.Clamp(found < 0 ? ~found - 1 : found, 0, _steps.Length - 1);
    }
}
