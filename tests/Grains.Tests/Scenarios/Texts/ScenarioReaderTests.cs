using Beffroi.Documents;
using Beffroi.Rules;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Scenarios as people write them.</summary>
public sealed class ScenarioReaderTests
{
    [Theory]
    [InlineData("from: 2027-01-01\nto: 2028-01-01", RemarkCode.Missing, 1)]
    [InlineData("title: t\nfrom: 2027-01-01", RemarkCode.Missing, 1)]
    [InlineData("title: t\nfrom: 2027-01-01\nto: 2026-01-01", RemarkCode.DatesReversed, 3)]
    [InlineData("title: t\nof: x\nreplicate: 5", RemarkCode.UnknownName, 3)]
    [InlineData("title: t\nof: x\nreplicates: 0", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nreplicates: 2.5", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nseed: -1", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nfaults: { lamppost: { rate: 1 } }", RemarkCode.UnknownKind, 3)]
    [InlineData("title: t\nof: x\nfaults: { camera: { rate: 1 } }", RemarkCode.KindNeverFails, 3)]
    [InlineData("title: t\nof: x\nfaults: { luminaire: { rate: 13 } }", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nfaults: { luminaire: { days: -1 } }", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nfaults: { luminaire: { week: 1 } }", RemarkCode.UnknownName, 3)]
    [InlineData("title: t\nof: x\nedits:\n  - describe: lamppost\n    attributes: { a: 1 }", RemarkCode.UnknownKind, 4)]
    [InlineData("title: t\nof: x\nedits:\n  - attributes: { maxPower: 30 }", RemarkCode.Missing, 4)]
    [InlineData("title: t\nof: x\nedits:\n  - describe: luminaire\n    attributes: { maxPower: 0 }", RemarkCode.BadNumber, 5)]
    [InlineData("title: t\nof: x\nedits:\n  - describe: luminaire\n    attributes: { source: candle }", RemarkCode.BadWord, 5)]
    [InlineData("title: t\nof: x\nedits:\n  - describe: luminaire\n    attributes: { powr: 3 }", RemarkCode.UnknownName, 5)]
    [InlineData("title: t\nof: x\nedits:\n  - command: luminaire\n    control: power\n    value: 3", RemarkCode.ControlNotSimulated, 5)]
    [InlineData("title: t\nof: x\nedits:\n  - command: luminaire\n    control: level\n    value: 130", RemarkCode.BadNumber, 6)]
    [InlineData("title: t\nof: x\nedits:\n  - command: luminaire\n    control: level", RemarkCode.Missing, 4)]
    [InlineData("title: t\nof: x\nedits:\n  - { command: luminaire, control: level, value: 3, slot: safety }", RemarkCode.BadWord, 4)]
    [InlineData("title: t\nof: x\nedits:\n  - { command: luminaire, control: level, value: 3, from: 2027-02-01, to: 2027-01-01 }", RemarkCode.DatesReversed, 4)]
    [InlineData("title: t\nof: x\nstart: yesterday", RemarkCode.BadMoment, 3)]
    [InlineData("title: t\nof: x\nweather: { warming: 40 }", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nweather: { seed: -1 }", RemarkCode.BadNumber, 3)]
    [InlineData("title: t\nof: x\nedits:\n  - demand: camera\n    factor: 2", RemarkCode.KindWithoutDemand, 4)]
    [InlineData("title: t\nof: x\nedits:\n  - demand: car-park\n    from: 2027-01-01", RemarkCode.Missing, 4)]
    [InlineData("title: t\nof: x\nedits:\n  - demand: car-park\n    factor: 21", RemarkCode.BadNumber, 5)]
    [InlineData("title: t\nof: x\nedits:\n  - outage: cabinet\n    from: 2027-01-01T25:00", RemarkCode.BadLocalMoment, 5)]
    [InlineData("title: t\nof: x\nedits:\n  - outage: cabinet\n    from: 2027-01-01T12:00\n    to: 2027-01-01T11:00", RemarkCode.DatesReversed, 6)]
    [InlineData("title: t\nof: x\nedits:\n  - outage: cabin", RemarkCode.UnknownKind, 4)]
    [InlineData("title: t\nof: x\nprices: { coal: 3 }", RemarkCode.UnknownName, 3)]
    [InlineData("title: t\nof: x\nrules:\n  Late!: \"title: x\"", RemarkCode.BadId, 4)]
    [InlineData("title: t\nof: x\nrules:\n  late: \"title: x\"", RemarkCode.FaultyRule, 4)]
    [InlineData("title: t\nof: x\nrules:\n  late: \"{ title: x, kind: luminaire, triggers: [{ change: temperature }], actions: [{ alarm: { for: 1h } }] }\"", RemarkCode.RuleNotSimulated, 4)]
    public void A_fault_is_told_where_it_stands(string yaml, string code, int line)
    {
        var reading = ScenarioReader.Read(yaml, RuleBench.Catalogue);
        Assert.Null(reading.Value);
        Assert.Contains(reading.Remarks, r => r.Code == code && r.Line == line);
    }

    [Fact]
    public void The_page_shows_what_can_be_read()
    {
        var page = Page();
        Assert.Equal(2, page.Length);
        var whole = page[1].On(page[0]);
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2039, 1, 1)), (whole.From, whole.To));
        Assert.Equal((2, 1, 0.174, 2.0), (whole.Edits.Count, whole.Rules.Count, whole.Prices["energy"], whole.Growth));
        Assert.Equal(["presence-boost"], whole.Without);
    }

    [Theory]
    [InlineData("inventory", false, null)]
    [InlineData("now", true, null)]
    [InlineData("2026-05-01", true, "2026-04-30T22:00:00Z")]
    [InlineData("2026-11-16 08:00", true, "2026-11-16T07:00:00Z")]
    public void It_starts_as_it_says_or_as_the_scenario_it_is_a_fork_of(string start, bool hasStates, string? at)
    {
        var text = ScenarioReader.Read($"title: t\nof: x\nstart: {start}", RuleBench.Catalogue).Value!;
        Assert.Equal(new(hasStates, at is null ? null : RuleBench.At(at)), text.Start);
        Assert.Equal(text.Start, (text with { Start = null }).On(text).Start);
    }

    [Fact]
    public void Weather_is_the_citys_but_for_what_is_told()
    {
        var text = ScenarioReader.Read("title: t\nof: x\nweather: { warming: 1.5, warmingPerYear: 0.03 }", RuleBench.Catalogue).Value!;
        var climate = text.Weather!.On(new(9), Town.NewYear);
        Assert.Equal(new(9) { Warming = 1.5, WarmingPerYear = 0.03, Since = Town.NewYear }, climate);
        Assert.Equal(4UL, (text.Weather with { Seed = 4 }).On(new(9), Town.NewYear).Seed);
    }

    [Fact]
    public void What_a_fork_says_of_faults_is_laid_over_its_parent()
    {
        var parent = ScenarioReader.Read("title: p\nfrom: 2027-01-01\nto: 2028-01-01\nseed: 7\nreplicates: 20\nfaults: { luminaire: { rate: 0.1, days: 3 } }", RuleBench.Catalogue).Value!;
        var fork = ScenarioReader.Read("title: f\nof: p\nreplicates: 5\nfaults: { luminaire: { days: 1 } }", RuleBench.Catalogue).Value!.On(parent);
        Assert.Equal((7UL, 5, new FaultTerms(0.1, 1)), (fork.Seed!.Value, fork.Replicates!.Value, fork.Faults["luminaire"]));
    }

    [Fact]
    public void An_edit_is_of_its_scope_from_noon_of_its_day()
    {
        var edit = Page()[0].Edits[0];
        var turnover = Assert.Single(edit.On(Town.Stage([], 1)).Turnovers);
        Assert.Equal(LegalTime.At(new(2027, 6, 1), new(12, 0)), turnover.At);
        var lamp = Town.Lamp(1, "stepped", power: 90);
        Assert.Null(turnover.After(lamp));
        var after = turnover.After(lamp with { Description = lamp.Description with { Authority = "fagnieres" } })!;
        Assert.Equal((30, "stepped"), (after.Attributes!["maxPower"].Number, after.Attributes["programme"].Text));
    }

    private static ScenarioText[] Page()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs/scenarios.md")).Split("```yaml\n")[1..].Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]);
        return [.. page.Select(yaml => ScenarioReader.Read(yaml, RuleBench.Catalogue)).Select(reading => reading.Value ?? throw new InvalidOperationException(string.Join("; ", reading.Remarks)))];
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Beffroi.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
