using Beffroi.Assets.Buildings;
using Beffroi.Demonstration;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Emulator;

public sealed class EmulatedPastTest
{
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Building).Assembly);
    private static readonly Instant Now = Instant.From(new(2026, 11, 26, 18, 0, 0, TimeSpan.Zero));
    private static readonly IReadOnlyList<DemonstrationAsset> Assets = DemonstrationTerritory.Make(new()).Assets;

    [Fact]
    public void A_past_is_of_before_now_newest_first_and_never_twice()
    {
        var told = Told(TimeSpan.FromHours(6));

        Assert.All(told, turn => Assert.True(turn.At >= Now - TimeSpan.FromHours(6) && turn.At < Now));
        Assert.Equal(told.Select(turn => turn.At.Microseconds).OrderDescending(), told.Select(turn => turn.At.Microseconds));
        Assert.Equal(told.Length, told.Select(turn => (turn.Device.Topic, turn.At)).Distinct().Count());
    }

    [Fact]
    public void Nothing_turns_stale_between_two_words_and_lamps_by_the_thousand_are_left_out()
    {
        var told = Told(TimeSpan.FromHours(6)).ToLookup(turn => turn.Device.Topic.Split('/')[2]);

        Assert.Empty(told["luminaire"]);
        foreach (var (kind, property) in new[] { ("building", Building.IndoorTemperature.Name), ("camera", "online"), ("junction", "mode"), ("cabinet", "power") })
        {
            var fresh = Catalogue.Kind(kind).Properties.Single(p => p.Name == property).FreshFor!.Value;
            foreach (var device in told[kind].Where(turn => turn.Said.Any(m => m.Property == property)).GroupBy(turn => turn.Device.Topic))
            {
                var moments = device.Select(turn => turn.At).OrderBy(at => at.Microseconds).ToArray();
                Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.True(pair.Second - pair.First <= fresh));
            }
        }
    }

    [Fact]
    public void It_says_what_departments_are_judged_by_and_no_more() =>
        Assert.DoesNotContain(Told(TimeSpan.FromHours(2)).SelectMany(turn => turn.Said), measurement => measurement.Property is "voltage" or "humidity" or "temperature");

    private static (Device Device, Instant At, IReadOnlyList<Measurement> Said)[] Told(TimeSpan length) =>
        [.. EmulatedPast.Of(Assets, [.. Assets.Select(asset => new Device(Catalogue.Kind(asset.Id.Kind), asset, 7, 0))], Catalogue, Now, length)];
}
