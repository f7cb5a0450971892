using Beffroi.Control.Outlets;
using Beffroi.Documents;
using Beffroi.Journal;
using Beffroi.Programmes;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Rules;

/// <summary>The same rules live on a real silo and a real store, and over the journal of what they lived through: firing by firing the same.</summary>
public sealed class LiveAndPastTests : IDisposable
{
    private static readonly (string Id, string Yaml)[] Rules =
    [
        ("hot", "title: Hot\nkind: luminaire\ntriggers: [{ threshold: { of: temperature, above: 90, clear: 75, for: 10m } }]\nactions: [{ command: { control: level, value: 50, until: cleared } }, { alarm: { priority: minor } }]"),
        ("a-after-hot", "title: After\nkind: luminaire\ntriggers: [{ alarm: { code: rule/hot, on: raised } }, { alarm: { code: rule/hot, on: ended } }]\nactions: [{ notify: { to: x, text: t } }]"),
        ("loud", "title: Loud\nkind: luminaire\ntriggers: [{ holds: { condition: \"voltage > 240 || temperature > 60\", for: 7m } }]\nactions: [{ alarm: { for: 30m } }]"),
        ("silent", "title: Silent\nkind: luminaire\ntriggers: [{ silence: { of: level, for: 50m } }, { silence: { for: 70m } }]\nactions: [{ alarm: {} }]"),
        ("times", "title: Times\nkind: luminaire\ntriggers: [{ clock: { at: \"16:30\" } }, { clock: { at: \"18:30\" } }, { sun: { at: sunset } }, { change: level }]\nwhen: known(level) && last(level) > 30\ndamping: 7m\nactions: [{ alarm: { for: 20m } }]"),
        ("old", "title: Old\nkind: luminaire\ntriggers: [{ holds: { condition: \"known(level) && age(level) > duration('22m')\" } }]\nactions: [{ notify: { to: x, text: t } }]"),
        ("volts", "title: Volts\nkind: luminaire\ntriggers: [{ alarm: { code: voltage, on: raised } }, { alarm: { code: lamp-out, on: raised } }]\nactions: [{ notify: { to: x, text: t } }]"),
        ("loaded", "title: Loaded\nkind: luminaire\ninputs: { load: { link: cabinet, property: power } }\ntriggers: [{ holds: { condition: \"input.load > 5000\", for: 5m } }]\nwhen: fresh(level) && level > 20\nactions: [{ notify: { to: x, text: t } }]"),
        ("passing", "title: Passing\nkind: luminaire\ntriggers: [{ change: presence }]\nwhen: presence\nactions: [{ command: { control: level, value: 100, for: 5m, of: { neighbours: { metres: 40 } } } }]"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-live-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public async Task Firing_by_firing(int seed)
    {
        var clock = new FakeTimeProvider(new(2026, 11, 16, 14, 0, 0, TimeSpan.Zero));
        await using var twin = await Start(clock);
        var story = new LivedStory(twin, clock, seed);
        await story.Enrol();
        await story.Enable(Rules);
        var from = story.Now;
        await story.Live(160);
        await story.Rest(3);

        foreach (var (id, yaml) in Rules)
        {
            var past = await Past(twin, new(yaml, id, 1, from, story.Now, []));
            var live = Array.Empty<string>();
            for (var patience = 100; patience > 0; patience--)
            {
                live = Told((await story.Rules.Firings(id, from, Instant.Never, long.MaxValue, 1000)).Select(f => f.Firing));
                if (live.Length >= past.Length)
                {
                    break;
                }

                await Task.Delay(50);
            }

            Assert.True(
                past.SequenceEqual(live),
                $"{id}, {live.Length} live and {past.Length} in the past; only live:\n{string.Join('\n', live.Except(past))}\nonly in the past:\n{string.Join('\n', past.Except(live))}");
            Assert.True(live.Length > 0, $"{id} never fired: it compares nothing");
        }
    }

    /// <summary>A lamp would be silent at a moment that its next reading moves: looked at then nevertheless, it would be out before its level is too old to tell.</summary>
    [Fact]
    public async Task A_deadline_that_readings_have_moved_is_no_look()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 16, 15, 50, 0, TimeSpan.Zero));
        await using var twin = await Start(clock);
        var story = new LivedStory(twin, clock, 1);
        await story.Enrol();
        await story.Enable(Rules.Single(r => r.Id == "volts"));
        var from = story.Now;
        await story.Says((Instant.From(new(2026, 11, 16, 15, 57, 0, TimeSpan.Zero)) - from).TotalMinutes, "level", 16);
        await story.Says(0.6, "power", 0);
        await story.Rest(1);
        await story.Says(1, "temperature", 50);

        var alarms = (await twin.Grains.Asset(AssetId.Of("luminaire", "L-1")).View())!.Alarms;
        Assert.DoesNotContain(alarms, a => a.Code == "lamp-out");
        Assert.Empty(await story.Rules.Firings("volts", from, Instant.Never, long.MaxValue, 1000));
        Assert.Empty(await Past(twin, new(Rules.Single(r => r.Id == "volts").Yaml, "volts", 1, from, story.Now, [])));
    }

    private async Task<TwinOnSqlite> Start(FakeTimeProvider clock)
    {
        var twin = await TwinOnSqlite.Start(_folder, clock, silo =>
        {
            silo.Services.AddSingleton<IDeviceOutlet, NoDevices>();
            silo.AddBeffroiDocuments().AddBeffroiProgrammes().AddBeffroiRules();
        });
        await twin.Ready();
        return twin;
    }

    private static async Task<string[]> Past(TwinOnSqlite twin, BackTestOrder order)
    {
        var tests = twin.Grains.GetGrain<IBackTests>(0);
        var (outcome, id) = await tests.Start(order);
        Assert.False(outcome.IsRefused, outcome.Sentence);
        BackTestReport report;
        while ((report = (await tests.Read(id!))!).State == BackTestState.Running)
        {
            await Task.Delay(20);
        }

        Assert.True(report.State == BackTestState.Done && report.Firings == report.First.Length, report.Failure?.Sentence ?? $"{report.Firings}");
        return Told(report.First);
    }

    private static string[] Told(IEnumerable<Firing> firings) =>
        [.. firings.Where(f => !f.Damped).Select(f => $"{f.At} {f.Asset} by {f.Trigger.Words} of {f.Trigger.Asset}@{f.Trigger.Version} {f.Trigger.Property}={f.Trigger.Value} at {f.Trigger.At}: {string.Join(", ", f.Actions)} ({f.Commands})").Order(StringComparer.Ordinal)];
}
