using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class MonthMergingTests
{
    private static readonly Instant March = Instant.From(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly Instant April = Instant.From(new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly Instant May = Instant.From(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly AssetId Roof = ProbeJournal.Asset("roof");
    private static readonly AssetId Cellar = ProbeJournal.Asset("cellar");

    private readonly ProbeJournal _journal = new();

    [Fact]
    public Task Two_months_read_the_same_before_and_after_they_are_merged() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 5], Gen.Int[-100, 400]).Array[1, 60].SampleAsync(async readings =>
        {
            var journal = new ProbeJournal();
            foreach (var (received, observed, hour, tenths) in readings.OrderBy(r => r.Item1))
            {
                var at = March + TimeSpan.FromDays(Math.Min(observed, received)) + TimeSpan.FromHours(hour);
                await journal.Receive(Roof, March + TimeSpan.FromDays(received) + TimeSpan.FromHours(6), (at, tenths / 10.0));
            }

            await journal.Sealing.SealClosed(May + TimeSpan.FromDays(30), default);
            await journal.DropJournal();
            var expected = await journal.Read(Roof, March, May);
            var count = (await Segments(journal)).Sum(s => s.Count);
            Assert.Equal(readings.Length, count);

            await MergeAll(journal, May + TimeSpan.FromDays(30));

            Assert.Equal(expected, await journal.Read(Roof, March, May));
            var merged = await Segments(journal);
            Assert.Equal(count, merged.Sum(s => s.Count));
            Assert.All(merged.GroupBy(s => s.Revision), month => Assert.InRange(month.Count(), 1, (month.Sum(s => s.Count) / 16) + 1));
        }, iter: 40, threads: 1);

    [Fact]
    public async Task A_month_is_merged_once_it_is_over_and_not_again()
    {
        await Days(March, 40);
        Assert.False(await _journal.Merging().Advance(April + TimeSpan.FromHours(25), default));
        Assert.Equal(40, (await Segments(_journal)).Length);

        await MergeAll(_journal, April + TimeSpan.FromHours(26));
        var merged = await Segments(_journal);
        Assert.Equal([16, 15, 1, 1, 1, 1, 1, 1, 1, 1, 1], merged.Select(s => s.Count));
        Assert.Equal(April.Microseconds / 1_000_000 - 1, merged[0].Revision);

        await MergeAll(_journal, April + TimeSpan.FromDays(20));
        Assert.Equivalent(merged, await Segments(_journal), strict: true);
    }

    [Fact]
    public async Task A_month_with_an_unsealed_day_waits()
    {
        await Days(March, 3);
        await _journal.ReceiveDamaged(Roof, March + TimeSpan.FromDays(3));
        await _journal.Sealing.SealClosed(May, default);

        await MergeAll(_journal, May);

        Assert.Equal(3, (await Segments(_journal)).Length);
    }

    [Fact]
    public async Task What_comes_late_stays_a_segment_of_its_own_month_and_wins()
    {
        await Days(March, 31);
        await MergeAll(_journal, April + TimeSpan.FromDays(2));
        await _journal.Receive(Roof, April + TimeSpan.FromDays(3), (March + TimeSpan.FromDays(5), 99));
        await _journal.Sealing.SealClosed(May, default);
        await MergeAll(_journal, May + TimeSpan.FromDays(2));

        Assert.Contains((March + TimeSpan.FromDays(5), 99), await _journal.Read(Roof, March, April));
        Assert.Equal([16, 1, 15], (await Segments(_journal)).Select(s => s.Count));
    }

    [Fact]
    public async Task A_correction_of_a_merged_month_is_in_force_and_keeps_what_was_there()
    {
        var day = March + TimeSpan.FromDays(5);
        await Days(March, 31);
        await MergeAll(_journal, April + TimeSpan.FromDays(2));
        await _journal.Receive(Roof, April + TimeSpan.FromDays(3), ProbeJournal.Temperature(day, 7, FactMarks.Corrected | FactMarks.Late));
        await _journal.Receive(Roof, April + TimeSpan.FromDays(4), ProbeJournal.Temperature(day, 8, FactMarks.Corrected | FactMarks.Late));
        await _journal.Receive(Roof, April + TimeSpan.FromDays(5), ProbeJournal.Temperature(day, 8, FactMarks.Excluded | FactMarks.Corrected | FactMarks.Late));
        (double, ReadingMarks)[] expected = [(1, 0), (7, ReadingMarks.Corrected), (8, ReadingMarks.Corrected), (8, ReadingMarks.Corrected | ReadingMarks.Excluded)];
        Assert.Equal(expected, await At(day));

        await _journal.Sealing.SealClosed(May, default);
        await MergeAll(_journal, May + TimeSpan.FromDays(2));
        await _journal.DropJournal();

        Assert.Equal(expected, await At(day));
        Assert.Equal(3, Assert.Single(await Segments(_journal), s => s.Revision == Revisions.OfMonth(Month.Of(April))).Count);

        async Task<(double, ReadingMarks)[]> At(Instant instant) =>
            [.. (await _journal.Reader.ReadAll(new(Roof, "temperature"), instant, new(instant.Microseconds + 1), default)).Select(r => (r.Value.Number, r.Marks))];
    }

    [Fact]
    public async Task Only_the_owner_of_a_shard_merges_it()
    {
        await Days(March, 5);
        _journal.Owned = [1 - _journal.Map.ShardOf(Roof)];
        await MergeAll(_journal, May);
        Assert.Equal(5, (await Segments(_journal)).Length);

        _journal.Owned = [0, 1];
        await MergeAll(_journal, May);
        Assert.Single(await Segments(_journal));
    }

    [Fact]
    public async Task One_that_cannot_be_read_stays_and_does_not_hold_up_the_others()
    {
        foreach (var day in Enumerable.Range(0, 5).Select(d => March + TimeSpan.FromDays(d)))
        {
            await _journal.Receive(Cellar, day, (day, 1));
            await _journal.Receive(Roof, day, (day, 1));
        }

        await _journal.Sealing.SealClosed(May, default);
        var damaged = (await _journal.Segments.ReadSegments(Cellar, "temperature", March, May, default))[2];
        Assert.True(await _journal.Merges.Replace([damaged], [damaged with { Body = [77] }], default));

        await MergeAll(_journal, May);

        Assert.Equal(5, (await _journal.Segments.ReadSegments(Cellar, "temperature", March, May, default)).Length);
        Assert.Single(await Segments(_journal));
    }

    [Fact]
    public async Task Much_work_is_done_piece_by_piece_and_begun_again_by_who_comes_after()
    {
        _journal.Settings.MergeSeries = 500;
        var probes = Enumerable.Range(0, 1200).Select(i => ProbeJournal.Asset($"p-{i:0000}")).ToArray();
        foreach (var day in Enumerable.Range(0, 2).Select(d => March + TimeSpan.FromDays(d)))
        {
            foreach (var probe in probes)
            {
                await _journal.Receive(probe, day, (day, 1));
            }
        }

        await _journal.Sealing.SealClosed(May, default);
        var first = _journal.Merging();
        Assert.True(await first.Advance(May, default));
        Assert.Equal(500, await Merged());

        // A process that starts afresh.
        var second = _journal.Merging();
        Assert.True(await second.Advance(May, default));
        Assert.Equal(500, await Merged());
        Assert.True(await second.Advance(May, default));
        Assert.True(await second.Advance(May, default));
        Assert.False(await second.Advance(May, default));
        Assert.Equal(1200, await Merged());

        async Task<int> Merged()
        {
            var count = 0;
            foreach (var probe in probes)
            {
                count += (await _journal.Segments.ReadSegments(probe, "temperature", March, May, default)).Length == 1 ? 1 : 0;
            }

            return count;
        }
    }

    private static async Task MergeAll(ProbeJournal journal, Instant now)
    {
        var merging = journal.Merging();
        while (await merging.Advance(now, default))
        {
        }
    }

    private static Task<Journal.SegmentRow[]> Segments(ProbeJournal journal) => journal.Segments.ReadSegments(Roof, "temperature", new(0), Instant.Never, default);

    private async Task Days(Instant from, int days)
    {
        foreach (var day in Enumerable.Range(0, days).Select(d => from + TimeSpan.FromDays(d)))
        {
            await _journal.Receive(Roof, day, (day, 1));
        }

        await _journal.Sealing.SealClosed(from + TimeSpan.FromDays(days + 1), default);
    }
}
