using System.Text.RegularExpressions;

namespace Beffroi.Conventions;

/// <summary>Documents lead somewhere.</summary>
public sealed partial class DocumentTest
{
    [Fact]
    public void Every_link_within_the_repository_leads_to_a_file()
    {
        var links = Documents().SelectMany(d => Links(d, File.ReadAllText(d))).ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Where(l => !File.Exists(l.Target) && !Directory.Exists(l.Target)).Select(l => $"{Path.GetRelativePath(House.Root, l.Document)}: {l.Written}"));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_seen() =>
        Assert.Contains(Links(Path.Combine(House.Root, "README.md"), "see [this](docs/no-such-page.md)"), l => !File.Exists(l.Target));

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(House.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(House.Root, "docs"), "*.md", SearchOption.AllDirectories));

    private static IEnumerable<(string Document, string Written, string Target)> Links(string document, string text) =>
        from Match match in Link().Matches(text)
        let written = match.Groups[1].Value
        where !written.StartsWith("http", StringComparison.Ordinal) && !written.StartsWith('#')
        select (document, written, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, written.Split('#')[0])));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
