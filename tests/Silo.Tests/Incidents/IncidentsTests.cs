using Beffroi.Alarms;
using Beffroi.Journal;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Incidents;

/// <summary>A substation fails and people put its incident right, with the real kernel on the real store: past a stop it is as they left it.</summary>
public sealed class IncidentsTests : IDisposable
{
    private static readonly AssetId Cabinet = AssetId.Of("cabinet", "A-1");
    private static readonly AssetId Junction = AssetId.Of("junction", "C-1");
    private static readonly AssetId Gateway = AssetId.Of("gateway", "G-1");
    private static readonly Cause Lea = new("Léa", "another feeder");

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-incidents-").FullName;
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_departments_lose_their_substation_and_what_a_person_parts_stays_apart_past_a_stop()
    {
        await using (var twin = await TwinOnSqlite.Start(_folder, _clock))
        {
            await twin.Ready();
            await Fail(twin);
            var incidents = twin.Grains.GetGrain<IIncidents>(0);
            Assert.Equal(1, await incidents.Look());
            var incident = Assert.Single(await incidents.Find(new()));
            Assert.Equal(["lighting", "networks", "signals"], incident.Members.Select(member => member.Department).Order());
            Assert.All(incident.Members, member => Assert.Equal("supply:MOULIN", member.Ties[0].On));

            Assert.Equal("no-reason", (await incidents.Split(1, [new(Gateway, "offline")], new("Léa"))).Outcome.Code);
            Assert.False((await incidents.Split(1, [new(Gateway, "offline")], Lea)).Outcome.IsRefused);
            Assert.Contains("incident", (await twin.Grains.GetGrain<IShiftLog>(0).Read(new() { Limit = 1 }))[0].Type, StringComparison.Ordinal);
            await twin.Stop();
        }

        await using var next = await TwinOnSqlite.Start(_folder, _clock);
        await next.Ready();
        _clock.Advance(TimeSpan.FromSeconds(10));
        var again = next.Grains.GetGrain<IIncidents>(0);
        Assert.Equal(0, await again.Look());
        var kept = Assert.Single(await again.Find(new()));
        Assert.Equal((2, 1), (kept.Members.Length, kept.Apart.Length));
        Assert.Equal([IncidentEvent.Opened, IncidentEvent.Parted], kept.Entries.Select(entry => entry.Event));
    }

    /// <summary>Kilometres apart: only the name of their substation tells.</summary>
    private async Task Fail(TwinOnSqlite twin)
    {
        foreach (var (id, east, supply) in new[] { (Cabinet, 4.30, "Moulin"), (Junction, 4.35, "MOULIN"), (Gateway, 4.40, "moulin ") })
        {
            var outcome = await twin.Grains.Asset(id).Describe(
                new() { Place = new(east, 48.95), Attributes = new Dictionary<string, Value> { [SupplyPoint.Attribute] = Value.Of(supply) } }, new("test"));
            Assert.False(outcome.IsRefused, outcome.Sentence);
        }

        for (var minute = 0; minute < 8; minute++)
        {
            var now = Instant.From(_clock.GetUtcNow());
            await Tell(twin, Cabinet, now, new Measurement("contactor", Value.Of(true)), new Measurement("supply", Value.Of(false)));
            await Tell(twin, Junction, now, new Measurement("mode", Value.Of("dark")));
            await Tell(twin, Gateway, now, new Measurement("online", Value.Of(false)));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        // What has to hold for minutes is raised by a deadline, beside the reading.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await twin.Grains.GetGrain<IAlarms>(0).Open(0, 100)).DistinctBy(alarm => alarm.Asset).Count() < 3)
        {
            Assert.False(patience.IsCancellationRequested, "Not all three have called.");
            _clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Tell(TwinOnSqlite twin, AssetId asset, Instant now, params Measurement[] told) =>
        await twin.Grains.Asset(asset).Observe([new() { Source = "test", At = now, Measurements = told }]);
}
