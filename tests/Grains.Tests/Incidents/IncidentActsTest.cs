using Beffroi.Incidents;
using Beffroi.Twin;
using CsCheck;
using static Beffroi.Tests.Incidents.Alarmed;

namespace Beffroi.Tests.Incidents;

/// <summary>What persons do to incidents, and that the twin leaves it so.</summary>
public sealed class IncidentActsTest
{
    private static readonly Cause Lea = new("Léa", "same lorry");
    private static readonly Instant Later = Now + TimeSpan.FromMinutes(2);

    private readonly Sighting[] _seen = Seen(
        Of("lighting", "a", 0, 0, "supply:X"), Of("signals", "b", 900, 0, "supply:X"), Of("video", "c", 1500, 5, "supply:X"),
        Of("lighting", "d", 5000, 0, "supply:Y"), Of("signals", "e", 5900, 0, "supply:Y"));

    private readonly Incident[] _two;

    public IncidentActsTest() => _two = [.. Look([], _seen)];

    [Fact]
    public void Merged_alarms_are_in_one_and_the_other_leads_to_it()
    {
        var (outcome, changed) = IncidentActs.Merge(_two[0], [_two[1]], Lea, Later);
        Assert.False(outcome.IsRefused);
        Assert.Equal((5, "same lorry", 101), (changed[0].Members.Length, changed[0].Entries[^1].Text, changed[0].Entries[^1].Other));
        Assert.Equal((100, IncidentEvent.WentInto, false), (changed[1].Into, changed[1].Entries[^1].Event, changed[1].IsOpen));
        Assert.Equal(2, changed[0].Members.Count(member => member.By == "Léa"));
    }

    [Fact]
    public void At_an_instant_before_it_was_done_nothing_is_merged()
    {
        var (_, changed) = IncidentActs.Merge(_two[0], [_two[1]], Lea, Later);
        var before = Later - TimeSpan.FromSeconds(1);
        for (var i = 0; i < 2; i++)
        {
            var then = changed[i].Then(before)!;
            Assert.Equal(_two[i].Members.Select(member => member.Alarm), then.Members.Select(member => member.Alarm));
            Assert.Equal((true, null, _two[i].Entries.Length), (then.IsOpen, then.Into, then.Entries.Length));
            Assert.Equal(changed[i].IsOpen, changed[i].Then(Later)!.IsOpen);
            Assert.Null(changed[i].Then(changed[i].Opened - TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void What_was_taken_out_stays_out_and_the_rest_stays_in()
    {
        var (_, changed) = IncidentActs.Split(_two[0], [_two[0].Members[2].Alarm], Lea, Later);
        var parted = Assert.Single(changed);
        Assert.Empty(Look([parted, _two[1]], _seen, 130));
    }

    [Fact]
    public void Several_that_leave_are_an_incident_of_their_own_and_neither_takes_from_the_other()
    {
        var (_, changed) = IncidentActs.Split(_two[0], [.. _two[0].Members[1..].Select(member => member.Alarm)], Lea, Later);
        Assert.Equal((1, 2, 100), (changed[0].Members.Length, changed[1].Members.Length, changed[1].Entries[0].Other));
        Assert.Empty(Look([changed[0], changed[1] with { Number = 7 }, _two[1]], _seen, 130));
    }

    [Fact]
    public void Merging_what_was_split_takes_all_back()
    {
        var (_, split) = IncidentActs.Split(_two[0], [.. _two[0].Members[1..].Select(member => member.Alarm)], Lea, Later);
        var (_, merged) = IncidentActs.Merge(split[0], [split[1] with { Number = 7 }], Lea, Later);
        Assert.Equal(_two[0].Members.Select(member => member.Alarm), merged[0].Members.Select(member => member.Alarm));
        Assert.Empty(merged[0].Apart);
    }

    [Fact]
    public void Refusals_say_what_to_do()
    {
        Assert.Equal("no-reason", IncidentActs.Merge(_two[0], [_two[1]], new("Léa"), Later).Outcome.Code);
        Assert.Equal("no-author", IncidentActs.Split(_two[0], [], new(" ", "why"), Later).Outcome.Code);
        Assert.Equal("nothing-to-merge", IncidentActs.Merge(_two[0], [_two[0]], Lea, Later).Outcome.Code);
        Assert.Equal("incident-closed", IncidentActs.Merge(_two[0], [_two[1] with { Closed = Now }], Lea, Later).Outcome.Code);
        Assert.Equal("not-a-member", IncidentActs.Split(_two[0], [_two[1].Members[0].Alarm], Lea, Later).Outcome.Code);
        Assert.Equal("nothing-left", IncidentActs.Split(_two[0], [.. _two[0].Members.Select(member => member.Alarm)], Lea, Later).Outcome.Code);
        Assert.Equal("no-text", IncidentActs.Note(_two[0], " ", Lea, Later).Outcome.Code);
    }

    [Fact]
    public void Stories_only_grow_and_no_alarm_is_lost_by_what_persons_do() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 31]).Array[1, 12].Sample(acts =>
    {
        var all = _two.ToDictionary(incident => incident.Number);
        foreach (var (act, mask) in acts)
        {
            var open = all.Values.Where(incident => incident.IsOpen).OrderBy(incident => incident.Number).ToArray();
            var first = open[mask % open.Length];
            var (_, changed) = act == 0
                ? IncidentActs.Merge(first, [.. open.Where(incident => incident.Number != first.Number)], Lea, Later)
                : IncidentActs.Split(first, [.. first.Members.Where((_, i) => (mask >> i & 1) == 1).Select(member => member.Alarm)], Lea, Later);
            foreach (var incident in changed)
            {
                var kept = incident with { Number = incident.Number == 0 ? all.Keys.Max() + 1 : incident.Number };
                Assert.True(!all.TryGetValue(kept.Number, out var was) || was.Entries.SequenceEqual(kept.Entries[..was.Entries.Length]));
                all[kept.Number] = kept;
            }
        }

        var members = all.Values.Where(incident => incident.IsOpen).SelectMany(incident => incident.Members).Select(member => member.Alarm).ToArray();
        Assert.Equal(members.Length, members.Distinct().Count());
        Assert.All(_seen, sighting => Assert.True(members.Contains(sighting.Member.Alarm) || all.Values.Any(incident => incident.Apart.Contains(sighting.Member.Alarm))));
    });
}
