using Beffroi.Demonstration;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a night is planned to take is what lamps without faults take that do as they are told.</summary>
public sealed class PlannedPowerTest
{
    private static readonly Instant Noon = Instant.From(new(2026, 11, 26, 11, 0, 0, TimeSpan.Zero));

    /// <summary>In the middle of the parts of an hour, so that no step is cut.</summary>
    private static readonly Instant[] Moments = [.. Enumerable.Range(0, 96).Select(part => Noon + TimeSpan.FromMinutes((15 * part) + 7.5))];

    [Fact]
    public void A_territory_takes_what_is_planned_for_it()
    {
        var territory = DemonstrationTerritory.Make(new());
        var planned = Planned(territory, new Luminaire());
        var own = Planned(territory, new Cabinet());
        var measured = territory.Assets.Where(asset => asset.Id.Kind == "cabinet").Aggregate(new double[Moments.Length], (sum, asset) => Plus(sum, Measured(asset)));

        for (var i = 0; i < Moments.Length; i++)
        {
            Assert.InRange(measured[i] - own[i], planned[i] - 1, (planned[i] * 1.06) + 1);
        }

        Assert.True(planned.Max() > 250_000);
        Assert.Equal(0, planned[0]);
    }

    [Fact]
    public void A_calendar_goes_before_the_programme_a_lamp_was_described_with()
    {
        var lamp = DemonstrationTerritory.Make(new()).Assets.First(asset => asset.Description.Attributes?.ContainsKey("calendar") == true).Description;
        var power = new Luminaire().PlannedPower(lamp, Moments, new Always(100))!;
        var off = new Luminaire().PlannedPower(lamp, Moments, new Always(0))!;

        Assert.All(power, watts => Assert.Equal(power[0], watts));
        Assert.InRange(off.Max(), 0, LampPower.Standby.Number);
        Assert.Null(new Luminaire().PlannedPower(new(), Moments, new Always(100)));
    }

    private static double[] Planned(DemonstrationTerritory territory, AssetKind kind) => territory.Assets.Where(asset => asset.Id.Kind == kind.Key)
        .Select(asset => kind.PlannedPower(asset.Description, Moments, new Always(null))!).Aggregate(new double[Moments.Length], Plus);

    private static double[] Measured(DemonstrationAsset asset) =>
        [.. Moments.Select(at => new Cabinet().Simulate(new(asset.Id, asset.Description, 7, 0), at).Single(m => m.Property == Cabinet.Power.Name).Value.Number)];

    private static double[] Plus(double[] sum, double[] more) => [.. sum.Zip(more, (a, b) => a + b)];

    /// <summary>Calendars that ask for one level all night, or are not there.</summary>
    private sealed class Always(double? level) : ISchedules
    {
        public object Edition => this;

        public ScheduledStep? At(string calendar, Instant at, Inventory.Place place, string? commune) => level is { } asked ? new(asked, at, at + TimeSpan.FromHours(1), "calendar/x@1", "x") : null;

        public void Follow(AssetId asset, string? calendar)
        {
        }
    }
}
