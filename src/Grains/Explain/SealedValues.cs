using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What sealed history still knows of a value whose rows are gone.</summary>
internal sealed class SealedValues(SeriesReader reader, ISegmentStore segments)
{
    public async Task<ExplainStep?> Last(Question question, CancellationToken cancellation)
    {
        var end = new Instant(question.At.Microseconds + 1);
        var headers = await segments.ReadHeaders(question.Asset, question.Subject, new(0), end, cancellation);
        if (headers.Length == 0)
        {
            return null;
        }

        var readings = await reader.ReadAll(new(question.Asset, question.Subject), headers.Max(h => h.First), end, cancellation);
        var last = readings.LastOrDefault(r => r.Version <= question.Version && (r.Marks & ReadingMarks.Excluded) == 0);
        return last.Version == 0 ? null : new()
        {
            Form = StepForm.Reading,
            Asset = question.Asset,
            Version = last.Version,
            Subject = question.Subject,
            Value = last.Value,
            Quality = last.Quality,
            ObservedAt = last.At,
        };
    }
}
