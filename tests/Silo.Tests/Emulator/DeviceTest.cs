using System.Text;
using Beffroi.Connectivity;
using Beffroi.Demonstration;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Emulator;

public sealed class DeviceTest
{
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
    private static readonly DemonstrationTerritory Territory = DemonstrationTerritory.Make(new());
    private static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 11, 14, 18, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Lamps_on_a_cabinet_are_silent_and_every_other_device_speaks()
    {
        foreach (var asset in Territory.Assets.Where(a => a.Id.Kind != DeviceLink.Kind))
        {
            var device = Of(asset, 0);
            var speaks = asset.Id.Kind != "luminaire" || asset.Description.Attributes!["controlMode"].Text == "point";

            Assert.Equal(speaks, device.Say(device.BeatAt(Now)).Count > 0);
        }
    }

    [Fact]
    public void What_it_says_is_taken_by_its_kind() => Assert.All(Territory.Assets.Where((_, i) => i % 7 == 0), asset =>
    {
        var device = Of(asset, 0.5);
        Assert.All(device.Say(device.BeatAt(Now)), m =>
            Assert.Null(ValueCheck.Fault(Catalogue.Kind(asset.Id.Kind).Properties.Single(p => p.Name == m.Property), m.Value, out _)));
    });

    [Fact]
    public void It_speaks_of_the_past_at_most_an_interval_ago()
    {
        var device = Of(Territory.Assets.First(a => a.Id.Kind == "junction"), 0);

        var at = device.TimeOf(device.BeatAt(Now));

        Assert.InRange(Now - at, TimeSpan.Zero, Catalogue.Kind("junction").ReportInterval);
        Assert.Equal(device.BeatAt(Now) + 1, device.BeatAt(at + Catalogue.Kind("junction").ReportInterval));
    }

    [Fact]
    public void Begun_again_it_says_the_same_of_the_same_beat()
    {
        var asset = Territory.Assets.First(a => a.Id.Kind == "building");
        var (first, second) = (Of(asset, 0.2), Of(asset, 0.2));
        var beat = first.BeatAt(Now);

        Assert.Equal(DeviceMessage.Write(first.TimeOf(beat), 1, beat, first.Say(beat)), DeviceMessage.Write(second.TimeOf(beat), 1, beat, second.Say(beat)));
    }

    [Fact]
    public void Its_message_is_the_plain_json_of_any_device()
    {
        var bytes = DeviceMessage.Write(Now, 1, 42, [new("power", Value.Of(21.5)), new("lit", Value.Of(true)), new("driver", Value.Of("normal")), new("destroyedUntil", Value.Of(Now))]);

        Assert.Equal("""{"at":"2026-11-14T18:00:00.000000Z","seq":42,"boot":1,"power":21.5,"lit":true,"driver":"normal","destroyedUntil":"2026-11-14T18:00:00.000000Z"}""", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void The_schedule_gives_each_beat_once_in_order()
    {
        var devices = Territory.Assets.Where(a => a.Id.Kind == "junction").Select(a => Of(a, 0)).ToArray();
        var schedule = new Schedule(devices, Now);
        var turns = new List<(IVoice Voice, long Beat)>();

        while (schedule.Next(Now + TimeSpan.FromMinutes(20)) is { } turn)
        {
            turns.Add(turn);
        }

        Assert.Equal(turns.Count, turns.Distinct().Count());
        Assert.Equal(turns.Select(t => t.Voice.TimeOf(t.Beat)).Order(), turns.Select(t => t.Voice.TimeOf(t.Beat)));
        Assert.All(devices, d => Assert.Equal(Enumerable.Range(0, 11).Select(i => d.BeatAt(Now) + i).Where(b => d.TimeOf(b) <= Now + TimeSpan.FromMinutes(20)), turns.Where(t => t.Voice == d).Select(t => t.Beat)));
    }

    private static Device Of(DemonstrationAsset asset, double faults) => new(Catalogue.Kind(asset.Id.Kind), asset, 1, faults);
}
