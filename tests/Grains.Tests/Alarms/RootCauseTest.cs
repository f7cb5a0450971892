using Beffroi.Alarms;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Tests.Alarms;

/// <summary>What many losses follow from: feeders, cabinets and gateways of a small town, and what must not be blamed.</summary>
public sealed class RootCauseTest
{
    private static readonly Instant Night = Instant.From(new(2026, 11, 14, 21, 0, 0, TimeSpan.Zero));
    private static readonly AssetId Mill = AssetId.Of("gateway", "mill");

    private readonly Dependencies _town = new(Catalogue.Of(typeof(Catalogue).Assembly));
    private readonly Dictionary<AssetId, Loss> _own = [];

    /// <summary>Four cabinets of three feeders of ten lamps; the first two lamps of every feeder speak through the mill, the others through the church.</summary>
    public RootCauseTest()
    {
        foreach (var (cabinet, feeder, lamp) in Lamps())
        {
            _town.Learn(Entry(cabinet, feeder, lamp, lamp < 2 ? Mill : AssetId.Of("gateway", "church"), "point"));
        }
    }

    [Fact]
    public void A_dead_feeder_is_one_incident_of_that_feeder()
    {
        var incident = Assert.Single(Find(Lamps().Where(l => l is { Cabinet: 1, Feeder: 2 }), "lamp-out"));
        Assert.Equal(("cabinet/1", "branch-lost/2", 10), (incident.On.On.ToString(), incident.Root, incident.Children.Length));
        Assert.Equal((1, 1), (incident.Precision, incident.Recall));
    }

    [Fact]
    public void A_dead_cabinet_is_one_incident_and_not_three() =>
        Assert.Equal(("cabinet/2", "dependants-lost", 30), Shape(Assert.Single(Find(Lamps().Where(l => l.Cabinet == 2), "silent"))));

    [Fact]
    public void Lamps_over_several_feeders_that_share_a_gateway_are_a_telecom_incident() =>
        Assert.Equal(("gateway/mill", "dependants-lost", 24), Shape(Assert.Single(Find(Lamps().Where(l => l.Lamp < 2), "silent"))));

    [Fact]
    public void Lamps_that_are_dark_and_speak_are_never_a_gateways() =>
        Assert.Empty(Find(Lamps().Where(l => l.Lamp < 2), "lamp-out"));

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    public void A_feeder_is_blamed_when_four_lamps_in_five_are_lost(int lost, int incidents) =>
        Assert.Equal(incidents, Find(Lamps().Where(l => l is { Cabinet: 1, Feeder: 2 } && l.Lamp < lost), "lamp-out").Count);

    [Fact]
    public void Fewer_than_five_are_blamed_on_nothing()
    {
        var small = Enumerable.Range(0, 4).Select(lamp => (Cabinet: 9, Feeder: 1, Lamp: lamp)).ToArray();
        Array.ForEach(small, l => _town.Learn(Entry(l.Cabinet, l.Feeder, l.Lamp, null, "point")));
        Assert.Empty(Find(small, "lamp-out"));
    }

    [Fact]
    public void What_fails_one_by_one_is_blamed_on_nothing() =>
        Assert.Empty(Find(Lamps().Where(l => l is { Cabinet: 1, Feeder: 2 }), "lamp-out", apart: TimeSpan.FromMinutes(3)));

    [Fact]
    public void Lamps_that_never_speak_are_not_counted()
    {
        foreach (var (cabinet, feeder, lamp) in Lamps().Where(l => l is { Cabinet: 1, Feeder: 2, Lamp: >= 6 }))
        {
            _town.Learn(Entry(cabinet, feeder, lamp, null, "cabinet", 5000));
        }

        Assert.Equal(("cabinet/1", "branch-lost/2", 6), Shape(Assert.Single(Find(Lamps().Where(l => l is { Cabinet: 1, Feeder: 2, Lamp: < 6 }), "lamp-out"))));
    }

    [Fact]
    public void Two_cabinets_at_once_are_two_incidents_and_a_lamp_elsewhere_is_none() => Assert.Equal(
        ["cabinet/1", "cabinet/3"],
        Find(Lamps().Where(l => l.Cabinet is 1 or 3 || l is { Cabinet: 2, Feeder: 1, Lamp: 5 }), "silent").Select(i => i.On.On.ToString()).Order());

    [Fact]
    public void A_cabinet_that_says_so_itself_takes_even_two_lamps_under_its_own_alarm()
    {
        Own(AssetId.Of("cabinet", "1"), "outage", silence: false);
        Assert.Equal(("cabinet/1", "outage", 2), Shape(Assert.Single(Find(Lamps().Where(l => l is { Cabinet: 1, Lamp: 5, Feeder: < 3 }), "lamp-out"))));
    }

    [Fact]
    public void A_silent_gateway_is_the_root_by_its_own_alarm_and_a_silent_cabinet_is_not()
    {
        Own(Mill, "silent", silence: true);
        Own(AssetId.Of("cabinet", "1"), "silent", silence: true);
        Assert.Equal(("gateway/mill", "silent", 3), Shape(Assert.Single(Find(Lamps().Where(l => l is { Cabinet: 1, Lamp: 0 }), "silent"))));
    }

    [Fact]
    public void What_follows_from_something_already_is_not_found_again()
    {
        var root = new AlarmName(AssetId.Of("cabinet", "1"), "branch-lost/2");
        var losses = Losses(Lamps().Where(l => l is { Cabinet: 1, Feeder: 2 }), "lamp-out", default).Select(loss => loss with { Root = root }).ToArray();
        Assert.Empty(RootCause.Find(losses, _own, _town));
    }

    [Fact]
    public void A_service_that_is_down_with_what_it_runs_on_is_its_child_and_so_on()
    {
        var found = Services(("app", "base", 2), ("base", "server", 1), ("server", null, 0));
        Assert.Equal(["service/base<service/app", "service/server<service/base"], found);
    }

    [Fact]
    public void Of_services_that_depend_on_each_other_in_a_circle_the_first_that_was_lost_stays_to_be_seen() =>
        Assert.Equal(["service/b<service/a", "service/c<service/b"], Services(("a", "b", 2), ("b", "c", 1), ("c", "a", 0)));

    /// <summary>Each with what it runs on, and after how many minutes it went down.</summary>
    private string[] Services(params (string Key, string? RunsOn, int Minute)[] services)
    {
        foreach (var (key, on, minute) in services)
        {
            var service = AssetId.Of("service", key);
            _town.Learn(new()
            {
                Asset = service, Ordinal = 1, Version = 1, Revision = 1, Department = "information-systems",
                Description = new() { Links = new Dictionary<string, AssetId?> { ["runsOn"] = on is null ? null : AssetId.Of("service", on) } },
            });
            _own[service] = new(new(service, "down"), Night + TimeSpan.FromMinutes(minute), false, null);
        }

        return [.. RootCause.Find(_own.Values, _own, _town).SelectMany(i => i.Children.Select(child => $"{i.On.On}<{child.Asset}")).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(int Cabinet, int Feeder, int Lamp)> Lamps() =>
        from cabinet in Enumerable.Range(1, 4)
        from feeder in Enumerable.Range(1, 3)
        from lamp in Enumerable.Range(0, 10)
        select (cabinet, feeder, lamp);

    private static (string, string, int) Shape(CommonCause incident) => (incident.On.On.ToString(), incident.Root, incident.Children.Length);

    private IReadOnlyList<CommonCause> Find(IEnumerable<(int Cabinet, int Feeder, int Lamp)> lost, string code, TimeSpan apart = default) => RootCause.Find(Losses(lost, code, apart), _own, _town);

    private static Loss[] Losses(IEnumerable<(int Cabinet, int Feeder, int Lamp)> lost, string code, TimeSpan apart) =>
        [.. lost.Select((l, i) => new Loss(new(Lamp(l.Cabinet, l.Feeder, l.Lamp), code), Night + (i * apart), code == "silent", null))];

    private void Own(AssetId asset, string code, bool silence) => _own[asset] = new(new(asset, code), Night, silence, null);

    private static AssetId Lamp(int cabinet, int feeder, int lamp) => AssetId.Of("luminaire", $"{cabinet}-{feeder}-{lamp}");

    private static InventoryEntry Entry(int cabinet, int feeder, int lamp, AssetId? gateway, string mode, long revision = 1) => new()
    {
        Asset = Lamp(cabinet, feeder, lamp),
        Ordinal = 1,
        Version = 1,
        Revision = revision,
        Department = "lighting",
        Description = new()
        {
            Links = new Dictionary<string, AssetId?> { ["cabinet"] = AssetId.Of("cabinet", $"{cabinet}"), ["gateway"] = gateway },
            Attributes = new Dictionary<string, Value> { ["circuit"] = Value.Of($"{feeder}"), ["controlMode"] = Value.Of(mode) },
        },
    };
}
