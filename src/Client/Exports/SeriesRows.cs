using System.Runtime.CompilerServices;
using Beffroi.History;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Exports;

/// <summary>The readings of one property as they were taken, page by page, with what people had to say of them.</summary>
internal static class SeriesRows
{
    private const int Page = 10_000;

    public static ExportColumn[] Columns(PropertyEntry property) =>
    [
        new("at", ValueForm.Instant), new(property.Name, property.Form, property.Unit), new("quality", ValueForm.Text),
        new("late", ValueForm.Flag), new("excluded", ValueForm.Flag), new("corrected", ValueForm.Flag),
    ];

    public static async IAsyncEnumerable<Value[]> Read(IGrainFactory grains, SeriesQuery query, [EnumeratorCancellation] CancellationToken stop)
    {
        Instant? after = null;
        HistoryReading[] page;
        do
        {
            stop.ThrowIfCancellationRequested();
            page = await grains.GetGrain<IHistory>(0).Raw(query, after, Page);
            foreach (var (reading, _) in page)
            {
                yield return
                [
                    Value.Of(reading.At), reading.Value, Value.Of(Words.Of(reading.Quality)), Value.Of(reading.Late),
                    Value.Of((reading.Marks & ReadingMarks.Excluded) != 0), Value.Of(reading.Marks != ReadingMarks.None && (reading.Marks & ReadingMarks.Excluded) == 0),
                ];
            }

            after = page.Length > 0 ? page[^1].Reading.At : null;
        }
        while (page.Length == Page);
    }
}
