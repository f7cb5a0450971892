using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.History;

public sealed class SealingTests
{
    private static readonly Instant Monday = ProbeJournal.Monday;
    private static readonly Instant Tuesday = Monday + ProbeJournal.Day;
    private static readonly Instant Wednesday = Tuesday + ProbeJournal.Day;
    private static readonly AssetId Roof = ProbeJournal.Asset("roof");

    private readonly ProbeJournal _journal = new();

    [Fact]
    public Task A_series_reads_the_same_open_sealed_and_when_the_journal_is_gone() =>
        Gen.Select(Gen.Int[0, 2879], Gen.Int[0, 2879], Gen.Int[-100, 400]).Array[1, 60].SampleAsync(async readings =>
        {
            var journal = new ProbeJournal();
            foreach (var (received, observed, tenths) in readings.OrderBy(r => r.Item1))
            {
                await journal.Receive(Roof, Monday + TimeSpan.FromMinutes(received), (Monday + TimeSpan.FromMinutes(Math.Min(observed, received)), tenths / 10.0));
            }

            // The obvious way: at each instant, what was received last.
            var expected = readings.OrderBy(r => r.Item1).Select(r => (At: Monday + TimeSpan.FromMinutes(Math.Min(r.Item2, r.Item1)), Temperature: r.Item3 / 10.0))
                .GroupBy(r => r.At).Select(g => (g.Key, g.Last().Temperature)).OrderBy(r => r.Key).ToArray();
            Assert.Equal(expected, await journal.Read(Roof, Monday, Wednesday));
            await journal.Sealing.SealClosed(Tuesday + TimeSpan.FromHours(1), default);
            Assert.Equal(expected, await journal.Read(Roof, Monday, Wednesday));
            await journal.Sealing.SealClosed(Wednesday + TimeSpan.FromHours(1), default);
            foreach (var period in await journal.Store.Periods(default))
            {
                await journal.Store.Drop(period, default);
            }

            Assert.Equal(expected, await journal.Read(Roof, Monday, Wednesday));
        }, iter: 40, threads: 1);

    [Fact]
    public async Task A_day_is_sealed_once_and_only_when_it_is_over()
    {
        await _journal.Receive(Roof, Monday + TimeSpan.FromHours(2), (Monday, 1.5));
        Assert.Equal(0, await _journal.Sealing.SealClosed(Tuesday + TimeSpan.FromMinutes(9), default));
        Assert.Equal(2, await _journal.Sealing.SealClosed(Tuesday + TimeSpan.FromMinutes(10), default));
        Assert.Equal(0, await _journal.Sealing.SealClosed(Tuesday + TimeSpan.FromMinutes(20), default));
        var period = Assert.Single(await _journal.Store.Periods(default));
        Assert.True(await _journal.Known.Has(0, period, default) && await _journal.Known.Has(1, period, default));
    }

    [Fact]
    public async Task Only_the_owner_of_a_shard_seals_it()
    {
        await _journal.Receive(Roof, Monday, (Monday, 1.5));
        _journal.Owned = [1 - _journal.Map.ShardOf(Roof)];
        Assert.Equal(1, await _journal.Sealing.SealClosed(Wednesday, default));
        Assert.False(await _journal.Known.Has(_journal.Map.ShardOf(Roof), Assert.Single(await _journal.Store.Periods(default)), default));
    }

    [Fact]
    public async Task A_day_whose_rows_cannot_be_read_stays_in_the_journal()
    {
        await _journal.ReceiveDamaged(Roof, Monday);
        Assert.Equal(1, await _journal.Sealing.SealClosed(Wednesday, default));
        Assert.False(await _journal.Known.Has(_journal.Map.ShardOf(Roof), Assert.Single(await _journal.Store.Periods(default)), default));
    }

    [Fact]
    public async Task A_reading_that_comes_late_is_in_history_and_a_correction_wins()
    {
        await _journal.Receive(Roof, Monday + TimeSpan.FromHours(1), (Monday, 1.5), (Monday + TimeSpan.FromHours(1), 2));
        await _journal.Sealing.SealClosed(Tuesday + TimeSpan.FromHours(1), default);
        await _journal.Receive(Roof, Tuesday + TimeSpan.FromHours(2), (Monday, 9.5), (Monday + TimeSpan.FromMinutes(30), 3));
        (Instant, double)[] expected = [(Monday, 9.5), (Monday + TimeSpan.FromMinutes(30), 3), (Monday + TimeSpan.FromHours(1), 2)];
        Assert.Equal(expected, await _journal.Read(Roof, Monday, Tuesday));
        await _journal.Sealing.SealClosed(Wednesday + TimeSpan.FromHours(1), default);
        Assert.Equal(expected, await _journal.Read(Roof, Monday, Tuesday));
    }

    [Fact]
    public async Task A_day_too_large_to_be_held_is_sealed_in_parts_and_is_the_same()
    {
        var (whole, parts) = (new ProbeJournal(), new ProbeJournal());
        parts.Settings.SealReadings = 7;
        var probes = Enumerable.Range(0, 40).Select(i => ProbeJournal.Asset($"p-{i}")).ToArray();
        foreach (var journal in new[] { whole, parts })
        {
            foreach (var (probe, i) in probes.Select((p, i) => (p, i)))
            {
                await journal.Receive(probe, Monday, [.. Enumerable.Range(0, 1 + (i % 9)).Select(m => (Monday + TimeSpan.FromMinutes(m), (double)(i + m)))]);
            }

            Assert.Equal(2, await journal.Sealing.SealClosed(Wednesday, default));
            await journal.DropJournal();
        }

        foreach (var probe in probes)
        {
            var expected = await whole.Segments.ReadSegments(probe, "temperature", Monday, Wednesday, default);
            Assert.NotEmpty(expected);
            Assert.Equivalent(expected, await parts.Segments.ReadSegments(probe, "temperature", Monday, Wednesday, default), strict: true);
        }
    }

    [Fact]
    public async Task A_sealing_that_was_killed_on_its_way_begins_again_and_counts_nothing_twice()
    {
        await _journal.Receive(Roof, Monday, (Monday, 1.5), (Monday + TimeSpan.FromHours(1), 2));
        var builder = new SegmentBuilder(new(Monday, Tuesday), 16);
        builder.Add(Roof, 1, [ProbeJournal.Temperature(Monday, 1.5), ProbeJournal.Temperature(Monday + TimeSpan.FromHours(1), 2)]);
        await _journal.Segments.Prepare(_journal.Map.ShardOf(Roof), new(Monday, Tuesday), 1, builder.Build(), default);
        (Instant, double)[] expected = [(Monday, 1.5), (Monday + TimeSpan.FromHours(1), 2)];
        Assert.Equal(expected, await _journal.Read(Roof, Monday, Tuesday));

        await _journal.Sealing.SealClosed(Wednesday, default);

        Assert.Equal(expected, await _journal.Read(Roof, Monday, Tuesday));
        Assert.Equal(2, Assert.Single(await _journal.Segments.ReadSegments(Roof, "temperature", Monday, Tuesday, default)).Count);
    }

    [Fact]
    public async Task A_row_that_comes_into_a_sealed_day_is_found_and_sealed_too()
    {
        await _journal.Receive(Roof, Monday, (Monday, 1.5));
        await _journal.Sealing.SealClosed(Wednesday, default);
        Assert.Equal([(Monday, 1.5)], await _journal.Read(Roof, Monday, Tuesday));

        // An asset that slept over Tuesday is told of its deadline on Monday.
        await _journal.Receive(Roof, Monday + TimeSpan.FromHours(3), (Monday + TimeSpan.FromHours(3), 4));
        _journal.Time.Advance(TimeSpan.FromMinutes(6));

        (Instant, double)[] expected = [(Monday, 1.5), (Monday + TimeSpan.FromHours(3), 4)];
        Assert.Equal(expected, await _journal.Read(Roof, Monday, Tuesday));
        Assert.Equal(1, await _journal.Sealing.SealClosed(Wednesday, default));
        await _journal.DropJournal();
        Assert.Equal(expected, await _journal.Read(Roof, Monday, Tuesday));
    }

    [Fact]
    public async Task A_row_that_comes_into_a_day_whose_table_is_gone_is_sealed_beside_the_others()
    {
        await _journal.Receive(Roof, Monday, (Monday, 1.5));
        await _journal.Sealing.SealClosed(Wednesday, default);
        await _journal.DropJournal();
        await _journal.Receive(Roof, Monday + TimeSpan.FromHours(3), (Monday + TimeSpan.FromHours(3), 4));
        _journal.Time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(1, await _journal.Sealing.SealClosed(Wednesday, default));
        await _journal.DropJournal();

        Assert.Equal([(Monday, 1.5), (Monday + TimeSpan.FromHours(3), 4)], await _journal.Read(Roof, Monday, Tuesday));
    }
}
