using Beffroi.Alarms;
using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Networks;

public sealed class FibreLinkTest
{
    private static readonly FibreLink Kind = new();
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(1310, 10_000, 4, 2, 4.9)]
    [InlineData(1550, 10_000, 4, 2, 3.6)]
    [InlineData(1430, 1_000, 0, 0, 0.285)]
    public void The_budget_is_glass_splices_and_connectors(double nanometres, double metres, double splices, double connectors, double decibel) =>
        Assert.Equal(decibel, FibreBudget.Planned(metres, nanometres, splices, connectors).Number, 1e-9);

    [Fact]
    public void A_reflectometers_glass_is_told_as_trench() =>
        Assert.Equal(FibreLink.FaultAt.As(1000, Quality.Estimated), Link().Is(FibreLink.GlassLength, Value.Of(2100)).Has(FibreLink.EventDistance, 1050).Derives(FibreLink.FaultAt));

    [Fact]
    public void Light_tells_what_is_lost_and_what_is_left()
    {
        var link = Link().Is(FibreLink.LaunchPower, Value.Of(-3)).Is(FibreLink.Sensitivity, Value.Of(-24)).Has(FibreLink.ReceivedPower, -10.5);

        Assert.Equal(FibreLink.Attenuation.As(7.5, Quality.Estimated), link.Derives(FibreLink.Attenuation));
        Assert.Equal(FibreLink.Margin.As(13.5, Quality.Estimated), link.Derives(FibreLink.Margin));
        Assert.Equal(FibreLink.PlannedAttenuation.As(1.7, Quality.Estimated), link.Derives(FibreLink.PlannedAttenuation));
    }

    [Theory]
    [InlineData(false, -45.0, true, false)]
    [InlineData(false, -12.0, false, true)]
    [InlineData(false, null, false, true)]
    [InlineData(true, -12.0, false, false)]
    public void A_cut_is_dark_and_light_that_carries_nothing_is_the_equipments(bool up, double? light, bool cut, bool down)
    {
        var link = Link().Has(FibreLink.Up, up);
        link = light is { } power ? link.Has(FibreLink.ReceivedPower, power) : link;

        Assert.Equal((cut, down), (link.Raises("cut"), link.Raises("down")));
    }

    [Theory]
    [InlineData(4.9, false)]
    [InlineData(8.1, true)]
    public void More_lost_than_planned_calls_for_a_visit(double lost, bool calls) =>
        Assert.Equal(calls, Link().Has(FibreLink.Up, true).Has(FibreLink.Attenuation, lost).Has(FibreLink.PlannedAttenuation, 4.9).Raises("attenuation"));

    [Fact]
    public void A_cut_is_the_root_of_what_hangs_on_it_and_of_nothing_else()
    {
        var catalogue = AssetKindCompliance.Catalogue;
        var (fibre, camera, gateway, other) = (AssetId.Of("fibre-link", "F-1"), AssetId.Of("camera", "V-1"), AssetId.Of("gateway", "G-1"), AssetId.Of("camera", "V-2"));
        var town = new Dependencies(catalogue);
        foreach (var (asset, on) in new[] { (camera, fibre), (gateway, fibre), (other, AssetId.Of("fibre-link", "F-2")) })
        {
            town.Learn(new() { Asset = asset, Ordinal = 1, Version = 1, Revision = 1, Department = "video", Description = new() { Links = new Dictionary<string, AssetId?> { ["fibre"] = on } } });
        }

        Loss[] losses = [.. new[] { (camera, "offline"), (gateway, "offline"), (other, "offline"), (camera, "recording-gap") }
            .Select(l => (Name: new AlarmName(l.Item1, l.Item2), Row: KernelAlarms.Row(catalogue.Kind(l.Item1.Kind), l.Item2)!))
            .Where(l => l.Row.IsLoss).Select(l => new Loss(l.Name, Now, l.Row.IsSilence, null))];
        var cut = new Loss(new(fibre, "cut"), Now, IsSilence: KernelAlarms.Row(Kind, "cut")!.IsSilence, null);

        var incident = Assert.Single(RootCause.Find(losses, new Dictionary<AssetId, Loss> { [fibre] = cut }, town));
        Assert.Equal(("fibre-link/F-1", "cut"), (incident.On.On.ToString(), incident.Root));
        Assert.Equal([camera, gateway], incident.Children.Select(c => c.Asset).OrderBy(a => a.ToString()));
    }

    private static Seen Link() => new Seen(Kind, Now).Is(FibreLink.Length, Value.Of(2000));
}
