using Beffroi.Incidents;
using CsCheck;
using static Beffroi.Tests.Incidents.Alarmed;

namespace Beffroi.Tests.Incidents;

/// <summary>Which alarms of several departments belong together, and which only came on the same evening.</summary>
public sealed class CorrelationTest
{
    private const string Substation = "supply:MOULIN";

    [Fact]
    public void A_dead_substation_is_one_incident_of_all_that_hangs_on_it_however_far_apart()
    {
        var incident = Assert.Single(Look([], Seen(
            Of("lighting", "cabinet", 0, 0, Substation), Of("signals", "junction", 900, 20, "lighting/cabinet", Substation), Of("video", "camera", 2400, 45, Substation))));
        Assert.Equal(3, incident.Members.Length);
        Assert.Equal([IncidentEvent.Opened], incident.Entries.Select(entry => entry.Event));
        Assert.Equal(TieForm.HangsOn, incident.Members[1].Ties[0].Form);
        Assert.Equal((TieForm.Shares, Substation), (incident.Members[2].Ties[0].Form, incident.Members[2].Ties[0].On));
    }

    [Fact]
    public void A_lorry_in_a_junction_is_one_incident_by_place_and_time() =>
        Assert.Equal(3, Assert.Single(Look([], Seen(Of("lighting", "lamp", 0, 0), Of("lighting", "cabinet", 30, 40), Of("signals", "junction", 60, 90)))).Members.Length);

    [Theory]
    [InlineData(90, 290, 1)]
    [InlineData(90, 310, 0)]
    [InlineData(160, 10, 0)]
    [InlineData(250, 0, 0)]
    [InlineData(0, 610, 0)]
    public void Two_that_share_nothing_must_be_near_and_sudden(double metres, double seconds, int incidents) =>
        Assert.Equal(incidents, Look([], Seen(Of("lighting", "lamp", 0, 0), Of("signals", "junction", metres, seconds))).Count);

    [Fact]
    public void One_department_alone_is_no_incident() =>
        Assert.Empty(Look([], Seen(Of("lighting", "a", 0, 0, Substation), Of("lighting", "b", 10, 0, Substation))));

    [Fact]
    public void Without_a_place_only_what_is_shared_tells()
    {
        Assert.Empty(Look([], Seen(Of("lighting", "a", 0, 0) with { Place = null }, Of("signals", "b", 0, 0))));
        Assert.Single(Look([], Seen(Of("lighting", "a", 0, 0, Substation) with { Place = null }, Of("signals", "b", 0, 0, Substation))));
    }

    [Fact]
    public void A_storm_is_several_incidents_and_not_one()
    {
        var storm = Enumerable.Range(0, 60).Select(i => Of(i % 2 == 0 ? "lighting" : "signals", $"{i}", i * 80, i)).ToArray();
        var incidents = Look([], Seen(storm));
        Assert.InRange(incidents.Count, 8, 20);
        Assert.All(incidents, incident => Assert.InRange(incident.Members.Max(m => m.Place!.Value.Longitude) - incident.Members.Min(m => m.Place!.Value.Longitude), 0, 501 / (111_320 * 0.6565)));
    }

    [Fact]
    public void What_comes_later_joins_and_what_is_explained_by_another_does_not()
    {
        var first = Seen(Of("lighting", "cabinet", 0, 0, Substation), Of("signals", "junction", 900, 0, Substation));
        var open = Look([], first);
        var later = Of("video", "camera", 2000, 240, Substation);
        Assert.Empty(Look(open, [.. first, new(later, Follows: true)]));
        var joined = Assert.Single(Look(open, [.. first, new(later, false)], 250));
        Assert.Equal((3, IncidentEvent.Joined), (joined.Members.Length, joined.Entries[^1].Event));
    }

    [Fact]
    public void Nothing_new_changes_nothing()
    {
        var seen = Seen(Of("lighting", "cabinet", 0, 0, Substation), Of("signals", "junction", 900, 0, Substation));
        Assert.Empty(Look(Look([], seen), seen, 120));
    }

    [Fact]
    public void It_ends_ten_minutes_after_its_last_alarm_and_not_when_one_comes_back()
    {
        var seen = Seen(Of("lighting", "cabinet", 0, 0, Substation), Of("signals", "junction", 900, 0, Substation));
        var quiet = Look(Look([], seen), [], 120);
        Assert.All(quiet[0].Members, member => Assert.NotNull(member.Ended));
        Assert.Empty(Look(quiet, [], 600));
        Assert.Null(Assert.Single(Look(quiet, [seen[0]], 600)).Members[0].Ended);
        var ended = Assert.Single(Look(quiet, [], 730));
        Assert.Equal((false, IncidentEvent.Closed), (ended.IsOpen, ended.Entries[^1].Event));
    }

    [Fact]
    public void The_order_of_the_register_decides_nothing_and_no_alarm_is_in_two() =>
        Gen.Select(Gen.Int[0, 2], Gen.Double[0, 3000], Gen.Int[0, 900], Gen.Int[0, 3]).Array[0, 40].Sample(drawn =>
        {
            var all = Seen([.. drawn.Select((d, i) => Of(new[] { "lighting", "signals", "video" }[d.Item1], $"{i}", d.Item2, d.Item3, d.Item4 == 0 ? [] : [$"supply:{d.Item4}"]))]);
            var (one, other) = (Look([], all), Look([], [.. all.Reverse()]));
            Assert.Equal(one.Select(Names), other.Select(Names));
            var members = one.SelectMany(incident => incident.Members).Select(member => member.Alarm).ToArray();
            Assert.Equal(members.Length, members.Distinct().Count());
            Assert.All(one, incident => Assert.True(incident.Members.Select(member => member.Department).Distinct().Count() > 1));
        });

    private static string Names(Incident incident) => string.Join(' ', incident.Members.Select(member => member.Alarm));
}
