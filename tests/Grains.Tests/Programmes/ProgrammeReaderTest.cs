using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>What is wrong is said where it stands, all at once, and nothing wrong is taken.</summary>
public sealed class ProgrammeReaderTest
{
    [Theory]
    [InlineData("", RemarkCode.NotOneBlock, 1, 1)]
    [InlineData("- a\n", RemarkCode.NotOneBlock, 1, 1)]
    [InlineData("title: t\nstep: []\n", RemarkCode.UnknownName, 2, 1)]
    [InlineData("level: 50\n", RemarkCode.Missing, 1, 1)]
    [InlineData("title: t\nlevel: 101\n", RemarkCode.BadNumber, 2, 8)]
    [InlineData("title: t\nlevel: bright\n", RemarkCode.BadNumber, 2, 8)]
    [InlineData("title: t\non: sundown\n", RemarkCode.BadTime, 2, 5)]
    [InlineData("title: t\non: sunset(-4)\n", RemarkCode.BadTime, 2, 5)]
    [InlineData("title: t\non: sunset + 13 h\n", RemarkCode.BadTime, 2, 5)]
    [InlineData("title: t\nuse: street\n", RemarkCode.BadWord, 2, 6)]
    [InlineData("title: t\nuse: park\n", RemarkCode.NoClosing, 2, 6)]
    [InlineData("title: t\nuse: park\ncloses: dusk\n", RemarkCode.BadClock, 3, 9)]
    [InlineData("title: t\nsteps: 5\n", RemarkCode.WantsList, 2, 8)]
    [InlineData("title: t\nsteps:\n  - 5\n", RemarkCode.WantsBlock, 3, 5)]
    [InlineData("title: t\nsteps:\n  - { at: '23:00' }\n", RemarkCode.Missing, 3, 5)]
    [InlineData("title: t\nsteps:\n  - { at: '23:00', level: 0 }\n", RemarkCode.NoOrder, 3, 3)]
    [InlineData("title: t\nsteps: [{ at: '05:00', level: 50 }, { at: '23:00', level: 60 }]\n", RemarkCode.StepsNotIncreasing, 2, 43)]
    [InlineData("title: t\nsteps: [{ at: '05:00', level: 50 }, { at: '05:00', level: 60 }]\n", RemarkCode.StepsNotIncreasing, 2, 43)]
    [InlineData("title: &a t\ndescription: *a\n", RemarkCode.HasAlias, 2, 14)]
    [InlineData("title: t\nactive: [{ from: dusk, to: '23:00' }]\non: dusk\n", RemarkCode.OneOf, 3, 5)]
    [InlineData("title: t\norder: { reference: a, date: 2026-13-01, communes: [] }\n", RemarkCode.BadDate, 2, 30)]
    [InlineData("title: t\norder: { reference: a, date: 2026-01-01 }\n", RemarkCode.Missing, 2, 8)]
    [InlineData("title: t\norder: { reference: a, date: 2026-01-01, communes: [{ commune: c, from: 2026-02-01, to: 2026-01-01 }] }\n", RemarkCode.DatesReversed, 2, 89)]
    public void Each_fault_is_said_at_its_place(string yaml, string code, int line, int column)
    {
        var reading = ProgrammeReader.Read(yaml);
        var remark = Assert.Single(reading.Remarks);
        Assert.Equal((code, line, column), (remark.Code, remark.Line, remark.Column));
        Assert.Null(reading.Value);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var reading = ProgrammeReader.Read("title: t\nlevel: 200\nuse: moon\nfoo: 1\nsteps: [{ at: noon, level: x }]\n");
        Assert.Equal([RemarkCode.BadNumber, RemarkCode.BadWord, RemarkCode.UnknownName, RemarkCode.BadTime, RemarkCode.BadNumber], reading.Remarks.Select(r => r.Code));
    }

    [Theory]
    [InlineData("title: [")]
    [InlineData("title: t\ntitle: u\n")]
    [InlineData("title: t\n---\ntitle: u\n")]
    public void What_is_no_yaml_is_said_and_never_thrown(string yaml)
    {
        var reading = ProgrammeReader.Read(yaml);
        Assert.Contains(reading.Remarks.Single().Code, new[] { RemarkCode.NotYaml, RemarkCode.NotOneBlock });
        Assert.Null(reading.Value);
    }

    [Theory]
    [InlineData("23:00", NightTimeForm.Clock, 0, 0)]
    [InlineData("sunset", NightTimeForm.Falls, -0.833, 0)]
    [InlineData("sunset+15min", NightTimeForm.Falls, -0.833, 15)]
    [InlineData("dusk - 1 h", NightTimeForm.Falls, -4, -60)]
    [InlineData("dawn(-6) - 90 s", NightTimeForm.Rises, -6, -1.5)]
    [InlineData("middle + 4 h", NightTimeForm.Middle, 0, 240)]
    public void Times_of_the_night_are_read(string text, NightTimeForm form, double elevation, double minutes)
    {
        var time = NightTimeText.Parse(text)!;
        Assert.Equal((form, elevation, minutes), (time.Form, time.Elevation, time.Offset.TotalMinutes));
    }
}
