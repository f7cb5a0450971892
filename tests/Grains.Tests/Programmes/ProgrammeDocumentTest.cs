using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>What the documents show and the program ships can be read, and does what it says.</summary>
public sealed partial class ProgrammeDocumentTest
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void Every_snippet_of_the_page_is_read()
    {
        var snippets = Snippet().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "programmes.md"))).Select(m => m.Groups[1].Value).ToArray();
        Assert.True(snippets.Length >= 4);
        Assert.All(snippets, text => Assert.Empty(text.Contains("default:") ? CalendarCheck.Read(text, Shipped().Programme, Today).Remarks : ProgrammeReader.Read(text).Remarks));
    }

    [Fact]
    public void Every_shipped_programme_and_calendar_is_without_remark()
    {
        Assert.Equal(6, ProgrammeExamples.All.Count(e => e.Kind == ProgrammeKinds.Programme));
        Assert.Equal(2, ProgrammeExamples.All.Count(e => e.Kind == ProgrammeKinds.Calendar));
        Assert.All(ProgrammeExamples.All, e => Assert.Empty(e.Kind == ProgrammeKinds.Calendar ? CalendarCheck.Read(e.Yaml, Shipped().Programme, Today).Remarks : ProgrammeReader.Read(e.Yaml).Remarks));
        Assert.All(Shipped().Programmes.Values, p => Assert.DoesNotContain(LightingLaw.Of(p.Value!, Chalons.Place, Today), f => f.Severity == RemarkSeverity.Error));
    }

    [Theory]
    [InlineData("village", "2026-11-26", "01:00", 0)]
    [InlineData("village", "2026-11-27", "01:00", 50)]
    [InlineData("town", "2026-11-26", "01:00", 50)]
    [InlineData("town", "2026-12-24", "01:00", 100)]
    [InlineData("town", "2026-07-13", "01:00", 100)]
    [InlineData("town", "2026-07-13", "12:30", 0)]
    public void A_shipped_calendar_does_what_it_says(string calendar, string night, string time, double level)
    {
        var at = LegalNight.Of(DateOnly.Parse(night)).At(TimeOnly.Parse(time));
        Assert.Equal(level, Shipped().Night(calendar, at, Chalons.Place, "saint-martin")!.Plan.At(at).Level);
    }

    private static BookEdition Shipped() => BookEdition.Empty.With(ProgrammeExamples.All.Select(e => CalendarBench.Document(e.Kind, e.Id, e.Yaml)));

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
