using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Alarms;

/// <summary>A street goes dark and comes back, with the real kernel on the real store and a clock that stands: one alarm calls, thirty follow from it, and all are let go.</summary>
public sealed class FollowingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-following-").FullName;
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_dead_feeder_is_one_alarm_with_its_lamps_under_it_and_lets_them_go_when_it_is_back()
    {
        var root = new AlarmName(AssetId.Of("cabinet", "A-1"), "branch-lost/2");
        await using (var twin = await TwinOnSqlite.Start(_folder, _clock))
        {
            await twin.Ready();
            await Build(twin);
            await Speak(twin, Lamps(1), Lamps(2));
            await After(twin, TimeSpan.FromMinutes(29), Lamps(1));
            await After(twin, TimeSpan.FromMinutes(2), Lamps(1));
            await Until(twin, alarms => alarms.Count(a => a.Code == "silent") == 30);
            await Look(twin);
            await Until(twin, alarms => alarms.Count(a => a.Parent == root && a.State == AlarmState.Suppressed) == 30);
            Assert.Equal([root], (await twin.Grains.GetGrain<IAlarms>(0).Open(0, 100)).Select(a => new AlarmName(a.Asset, a.Code)));
            await twin.Stop();
        }

        await using var next = await TwinOnSqlite.Start(_folder, _clock);
        await next.Ready();
        Assert.Equal(30, (await Alarms(next)).Single(a => a.Name == root).Children);
        await After(next, TimeSpan.FromMinutes(1), Lamps(2).Take(25));
        await Look(next);
        await Until(next, alarms => alarms.Single(a => a.Name == root).State == AlarmState.Returned && alarms.Count(a => a.Parent is not null) == 0);

        var left = await Alarms(next);
        Assert.Equal(5, left.Count(a => a is { Code: "silent", State: AlarmState.Unacknowledged }));
        Assert.Equal(6, left.Length);
        var events = await next.Grains.GetGrain<IAlarms>(0).Events(root, 10);
        Assert.Equal(["released", "returned", "gathered", "raised"], events.Select(e => e.Act));
    }

    private static string[] Lamps(int feeder) => [.. Enumerable.Range(0, 30).Select(i => $"{feeder}-{i}")];

    private static async Task Build(TwinOnSqlite twin)
    {
        await twin.Grains.Asset(AssetId.Of("cabinet", "A-1")).Describe(new() { Name = "A-1" }, new("test"));
        foreach (var key in Lamps(1).Concat(Lamps(2)))
        {
            var outcome = await twin.Grains.Asset(AssetId.Of("luminaire", key)).Describe(new()
            {
                Name = key,
                Links = new Dictionary<string, AssetId?> { ["cabinet"] = AssetId.Of("cabinet", "A-1") },
                Attributes = new Dictionary<string, Value> { ["circuit"] = Value.Of(key.Split('-')[0]), ["controlMode"] = Value.Of("point"), ["maxPower"] = Value.Of(40) },
            }, new("test"));
            Assert.False(outcome.IsRefused, outcome.Sentence);
        }
    }

    private Task Speak(TwinOnSqlite twin, params string[][] lamps) => Speak(twin, lamps.SelectMany(l => l));

    private async Task Speak(TwinOnSqlite twin, IEnumerable<string> lamps)
    {
        var now = Instant.From(_clock.GetUtcNow());
        await Task.WhenAll(lamps.Select(key => twin.Grains.Asset(AssetId.Of("luminaire", key)).Observe(
            [new() { Source = "test", At = now, Measurements = [new("level", Value.Of(100)), new("power", Value.Of(40))] }])));
    }

    private async Task After(TwinOnSqlite twin, TimeSpan span, IEnumerable<string> lamps)
    {
        _clock.Advance(span);
        await Speak(twin, lamps);
    }

    private async Task Look(TwinOnSqlite twin)
    {
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await twin.Grains.GetGrain<IRootCauses>(0).Look());
    }

    private static Task<AlarmRecord[]> Alarms(TwinOnSqlite twin) => twin.Grains.GetGrain<IAlarms>(0).Find(new());

    private async Task Until(TwinOnSqlite twin, Func<AlarmRecord[], bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        AlarmRecord[] alarms;
        while (!condition(alarms = await Alarms(twin)))
        {
            Assert.False(patience.IsCancellationRequested, string.Join("\n", alarms.GroupBy(a => (a.Code, a.State, a.Active, a.Parent)).Select(g => $"{g.Key}: {g.Count()}")));
            _clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
