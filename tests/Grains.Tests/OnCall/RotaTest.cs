using System.Globalization;
using Beffroi.Documents;
using Beffroi.OnCall;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Tests.OnCall;

public sealed class RotaTest
{
    private const string Text = """
        title: Éclairage
        levels:
          - level: 1
            name: Poste de garde
            people: [{ name: Poste, phone: "03 26 00 00 00" }]
          - level: 2
            name: Technicien
            turns: { from: 2026-10-19 08:00, days: 7 }
            people: [{ name: Ana }, { name: Bob }, { name: Cléo }]
            replacements:
              - { from: 2026-11-11 08:00, to: 2026-11-12 08:00, name: Dan }
        """;

    private readonly Rota _rota = RotaReader.Read(Text).Value!;

    [Theory]
    [InlineData("2026-10-19T08:00+02:00", "Ana", "2026-10-26T08:00+01:00")]
    [InlineData("2026-10-26T07:59+01:00", "Ana", "2026-10-26T08:00+01:00")]
    [InlineData("2026-10-26T08:00+01:00", "Bob", "2026-11-02T08:00+01:00")]
    [InlineData("2026-11-09T08:00+01:00", "Ana", "2026-11-11T08:00+01:00")]
    [InlineData("2026-11-11T12:00+01:00", "Dan", "2026-11-12T08:00+01:00")]
    [InlineData("2026-11-12T08:00+01:00", "Ana", "2026-11-16T08:00+01:00")]
    [InlineData("2026-10-18T08:00+02:00", "Cléo", "2026-10-19T08:00+02:00")]
    public void Turns_change_at_the_legal_hour_and_somebody_may_stand_in(string at, string who, string until)
    {
        var duty = _rota.At(At(at));
        Assert.Equal((2, who, At(until)), (duty[1].Level, Assert.Single(duty[1].People).Name, duty[1].Until));
        Assert.Equal(("03 26 00 00 00", null), (duty[0].People[0].Phone, duty[0].Until));
    }

    [Fact]
    public void Days_are_told_stretch_by_stretch_and_for_whom_somebody_stands_in()
    {
        var levels = _rota.On(new(2026, 11, 9), 8);

        var always = Assert.Single(levels[0].Stints);
        Assert.Equal((At("2026-11-09T00:00+01:00"), At("2026-11-17T00:00+01:00"), "Poste"), (always.From, always.To, always.People[0].Name));
        Assert.Equal(["Cléo", "Ana", "Dan for Ana", "Ana", "Bob"], levels[1].Stints.Select(s => s.People[0].Name + (s.InsteadOf is [var other] ? $" for {other.Name}" : "")));
        Assert.Equal(At("2026-11-09T08:00+01:00"), levels[1].Stints[1].From);
    }

    [Fact]
    public void Who_stands_in_through_a_change_of_turns_stands_in_for_both()
    {
        var rota = RotaReader.Read(Text.Replace("2026-11-12 08:00", "2026-11-17 08:00", StringComparison.Ordinal)).Value!;
        var stints = rota.On(new(2026, 11, 12), 7)[1].Stints;

        Assert.Equal(["Dan for Ana", "Dan for Bob", "Bob"], stints.Select(s => s.People[0].Name + (s.InsteadOf is [var other] ? $" for {other.Name}" : "")));
    }

    [Fact]
    public void Stretches_leave_no_gap_and_say_what_each_instant_says()
    {
        var replacement = Gen.Select(Gen.Int[0, 80], Gen.Int[1, 30]).Select((from, hours) => (From: from * 9, To: (from * 9) + hours));
        Gen.Select(replacement.Array[0, 6], Gen.Int[1, 4], Gen.Int[1, 5], Gen.Bool).Sample((replacements, people, days, turns) =>
        {
            var start = LegalTime.At(new(2026, 10, 20), default);
            var level = new RotaLevel(
                1, "n", [.. Enumerable.Range(0, people).Select(i => new OnCallPerson($"p{i}", null))], turns ? (new(2026, 10, 19), new(8, 0)) : null, days,
                [.. replacements.Select((r, i) => new RotaReplacement(start + TimeSpan.FromHours(r.From), start + TimeSpan.FromHours(r.To), new($"r{i}", null)))]);
            var end = start + TimeSpan.FromDays(25);
            var stints = level.Between(start, end);

            Assert.Equal((start, end), (stints[0].From, stints[^1].To));
            Assert.All(stints.Skip(1).Zip(stints), pair => Assert.Equal(pair.Second.To, pair.First.From));
            Assert.All(stints, stint => Assert.True(stint.From < stint.To));
            for (var at = start; at < end; at += TimeSpan.FromMinutes(59))
            {
                Assert.Equal(level.At(at).People, stints.Single(s => s.From <= at && at < s.To).People);
            }
        }, iter: 200);
    }

    [Theory]
    [InlineData("title: [", RemarkCode.NotYaml, 2)]
    [InlineData("just words", RemarkCode.NotOneBlock, 1)]
    [InlineData("title: x\nlevels: []", RemarkCode.Missing, 1)]
    [InlineData("title: x\nlevels:\n  - level: 2\n    name: n\n    people: [{ name: a }]", RemarkCode.LevelOrder, 3)]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    people: []", RemarkCode.Nobody, 3)]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    nom: n\n    people: [{ name: a }]", RemarkCode.UnknownName, 5)]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    turns: { from: lundi }\n    people: [{ name: a }]", RemarkCode.BadMoment, 5)]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    turns: { from: 2026-10-19 08:00, days: 0 }\n    people: [{ name: a }]", RemarkCode.BadNumber, 5)]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    people: [{ name: a }]\n    replacements: [{ from: 2026-10-19 08:00, to: 2026-10-19 08:00, name: b }]", RemarkCode.DatesReversed, 6)]
    public void What_is_no_rota_is_told_with_its_line(string text, string code, int line)
    {
        var reading = RotaReader.Read(text);
        var remark = Assert.Single(reading.Remarks);
        Assert.Equal((code, line, RemarkSeverity.Error), (remark.Code, remark.Line, remark.Severity));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void Of_two_replacements_at_once_the_first_counts_and_somebody_is_warned()
    {
        var reading = RotaReader.Read(Text + "\n      - { from: 2026-11-11 07:00, to: 2026-11-11 12:00, name: Eve }");
        var remark = Assert.Single(reading.Remarks);

        Assert.Equal((RemarkCode.Overlaps, RemarkSeverity.Warning, 12), (remark.Code, remark.Severity, remark.Line));
        Assert.Equal(["Ana", "Eve", "Dan", "Ana"], reading.Value!.On(new(2026, 11, 11), 2)[1].Stints.Select(s => s.People[0].Name));
        Assert.Equal(At("2026-11-11T08:00+01:00"), reading.Value.At(At("2026-11-11T07:30+01:00"))[1].Until);
    }

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(
        [RemarkCode.Missing, RemarkCode.LevelOrder, RemarkCode.WantsText], RotaReader.Read("levels:\n  - level: 3\n    name: n\n    people: [{ name: [] }]").Remarks.Select(r => r.Code));

    private static Instant At(string text) => Instant.From(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
}
