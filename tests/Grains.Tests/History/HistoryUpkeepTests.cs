using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Beffroi.History;

public sealed class HistoryUpkeepTests
{
    private static readonly AssetId Roof = ProbeJournal.Asset("roof");

    private readonly ProbeJournal _journal = new();
    private readonly FakeTimeProvider _time = new(ProbeJournal.Monday.ToDateTimeOffset() + TimeSpan.FromDays(2));
    private readonly HistoryOptions _options = new() { KeepYears = 1 };

    [Fact]
    public async Task A_round_seals_what_is_closed_and_forgets_what_is_too_old()
    {
        await _journal.Receive(Roof, ProbeJournal.Monday, (ProbeJournal.Monday - TimeSpan.FromDays(700), 1), (ProbeJournal.Monday, 2));
        await Upkeep().Look(default);
        Assert.Equal(2, (await All()).Length);

        _time.Advance(TimeSpan.FromDays(366));
        await Upkeep().Look(default);
        Assert.Empty(await _journal.Segments.ReadSegments(Roof, "temperature", new(0), Instant.Never, default));
    }

    [Fact]
    public async Task Segments_that_reach_into_the_years_of_keeping_stay()
    {
        await _journal.Receive(Roof, ProbeJournal.Monday, (ProbeJournal.Monday, 2));
        await Upkeep().Look(default);
        _time.Advance(TimeSpan.FromDays(300));
        await Upkeep().Look(default);
        Assert.Single(await _journal.Segments.ReadSegments(Roof, "temperature", new(0), Instant.Never, default));
    }

    [Fact]
    public async Task Who_owns_no_shard_seals_and_forgets_nothing()
    {
        await _journal.Receive(Roof, ProbeJournal.Monday, (ProbeJournal.Monday, 2));
        await Upkeep().Look(default);
        _journal.Owned = [];
        _time.Advance(TimeSpan.FromDays(4000));
        await Upkeep().Look(default);
        Assert.Single(await _journal.Segments.ReadSegments(Roof, "temperature", new(0), Instant.Never, default));
    }

    [Fact]
    public async Task A_merged_month_is_forgotten_when_its_last_reading_is_too_old()
    {
        await _journal.Receive(Roof, ProbeJournal.Monday, (ProbeJournal.Monday, 2));
        await _journal.Receive(Roof, ProbeJournal.Monday + TimeSpan.FromDays(20), (ProbeJournal.Monday + TimeSpan.FromDays(20), 3));
        await _journal.Receive(Roof, ProbeJournal.Monday + TimeSpan.FromDays(40), (ProbeJournal.Monday + TimeSpan.FromDays(40), 4));
        _time.Advance(TimeSpan.FromDays(60));
        await Upkeep().Look(default);
        await _journal.DropJournal();
        Assert.Equal([2, 1], (await Segments("temperature")).Select(s => s.Count));

        _time.Advance(TimeSpan.FromDays(366 - 60 + 1));
        await Upkeep().Look(default);
        Assert.Equal([2, 1], (await Segments("temperature")).Select(s => s.Count));

        _time.Advance(TimeSpan.FromDays(20));
        await Upkeep().Look(default);
        Assert.Equal([1], (await Segments("temperature")).Select(s => s.Count));
    }

    [Fact]
    public async Task A_property_may_be_kept_for_a_shorter_time_than_the_rest()
    {
        _options.KeepYears = 3;
        _options.KeepYearsOf["probe/temperature"] = 1;
        await _journal.Receive(Roof, ProbeJournal.Monday, ProbeJournal.Temperature(ProbeJournal.Monday, 2), ProbeJournal.Remark(ProbeJournal.Monday, "new"));
        await Upkeep().Look(default);
        await _journal.DropJournal();
        _time.Advance(TimeSpan.FromDays(366));
        await Upkeep().Look(default);
        Assert.Empty(await Segments("temperature"));
        Assert.Single(await Segments("remark"));

        _time.Advance(TimeSpan.FromDays(2 * 366));
        await Upkeep().Look(default);
        Assert.Empty(await Segments("remark"));
    }

    [Theory]
    [InlineData("probe/temperature", 1, true)]
    [InlineData("probe", 1, false)]
    [InlineData("probe/temperature", 0, false)]
    [InlineData("probe/temperature", 101, false)]
    [InlineData("Probe temperature", 5, false)]
    public void Years_of_a_property_are_held_to_their_limits(string name, int years, bool good) =>
        Assert.Equal(good, Beffroi.Settings.DeclaredLimits.Faults(new HistoryOptions { KeepYearsOf = { [name] = years } }).Count == 0);

    [Fact]
    public void The_horizon_is_a_date_in_the_calendar() =>
        Assert.Equal(Instant.From(new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero)), Keeping.Horizon(Instant.From(new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero)), new() { KeepYears = 4 }));

    private Task<SegmentRow[]> Segments(string property) => _journal.Segments.ReadSegments(Roof, property, new(0), Instant.Never, default);

    private async Task<(Instant, double)[]> All() => await _journal.Read(Roof, new(0), Instant.Never);

    private HistoryUpkeep Upkeep() => new(_journal.Sealing, _journal.Merging(), _journal.Segments, _journal, _time, Options.Create(_options), NullLogger<HistoryUpkeep>.Instance);
}
