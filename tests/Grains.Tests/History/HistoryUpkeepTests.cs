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
    public void The_horizon_is_a_date_in_the_calendar() =>
        Assert.Equal(Instant.From(new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero)), HistoryUpkeep.Horizon(Instant.From(new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero)), new() { KeepYears = 4 }));

    private async Task<(Instant, double)[]> All() => await _journal.Read(Roof, new(0), Instant.Never);

    private HistoryUpkeep Upkeep() => new(_journal.Sealing, _journal.Segments, _journal, _time, Options.Create(_options), NullLogger<HistoryUpkeep>.Instance);
}
