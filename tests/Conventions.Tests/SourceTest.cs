using System.Text.RegularExpressions;

namespace Beffroi.Conventions;

/// <summary>Small rooms, and names that explain themselves.</summary>
public sealed partial class SourceTest
{
    [Fact]
    public void Files_are_small()
    {
        var lengths = House.Sources("src").Select(f => (File: Path.GetRelativePath(House.Root, f), Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToList();
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, 60);
        Assert.All(lengths, f => Assert.True(f.Lines <= 300, $"{f.File} has {f.Lines} lines."));
    }

    [Fact]
    public void Nothing_is_named_after_nothing()
    {
        var vague = House.Sources("src").Where(f => VagueName().IsMatch(Path.GetFileNameWithoutExtension(f)));
        Assert.Empty(vague);
        Assert.Matches(VagueName(), "AssetManager");
    }

    [Fact]
    public void No_region_banner_or_machine_path_is_kept()
    {
        var stray = House.Sources("src", "tests").Where(f => !f.EndsWith(nameof(SourceTest) + ".cs", StringComparison.Ordinal))
            .Where(f => StrayText().IsMatch(File.ReadAllText(f)));
        Assert.Empty(stray);
    }

    [Fact]
    public void The_composition_root_is_a_table_of_contents() => Assert.All(
        new[] { "src/Silo/Program.cs", "src/Client/Program.cs" },
        file => Assert.InRange(File.ReadLines(Path.Combine(House.Root, file)).Count(), 1, 70));

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Util|Impl|Common)$|^Base")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"#region|/{2}\s*(={5,}|-{5,}|\*{5,})|/work/|/root/")]
    private static partial Regex StrayText();
}
