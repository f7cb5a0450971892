using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Conventions;

/// <summary>A department is one folder: declared there, once, and named nowhere else.</summary>
public sealed class DepartmentTest
{
    /// <summary>Frozen: nodes of totals, registers and links hold them. More may come.</summary>
    private static readonly string[] FrozenKeys =
        ["buildings", "green-spaces", "information-systems", "lighting", "networks", "parking", "signals", "video", "waste", "water"];

    private static readonly Catalogue Catalogue = Catalogue.Of(House.Grains);

    [Fact]
    public void Every_folder_of_assets_declares_one_department_and_no_other_place_does() =>
        Assert.Equal(House.DepartmentFolders.Select(folder => $"Beffroi.Assets.{folder}"), Catalogue.Departments.Select(d => d.GetType().Namespace).Order(StringComparer.Ordinal));

    [Fact]
    public void Keys_once_given_stay() => Assert.Empty(FrozenKeys.Except(Catalogue.Departments.Select(d => d.Key)));

    [Fact]
    public void A_kind_is_of_the_department_whose_folder_it_lies_in()
    {
        var keys = Catalogue.Departments.ToDictionary(d => d.GetType().Namespace!, d => d.Key);
        Assert.All(Catalogue.Kinds, kind => Assert.Equal(keys[kind.GetType().Namespace!], kind.Department));
    }

    [Fact]
    public void Neither_kernel_nor_capability_nor_screen_knows_a_department_by_name()
    {
        var named = new Regex($"""["'`]({string.Join('|', Catalogue.Departments.Select(d => Regex.Escape(d.Key)))})["'`]""");
        Assert.Matches(named, """if (key === 'lighting') {""");

        Assert.Empty(House.Sources("src").Concat(Screens()).Where(f => !IsDepartments(f) && !IsStory(f) && named.IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(House.Root, f)));
    }

    private static IEnumerable<string> Screens() =>
        Directory.EnumerateFiles(Path.Combine(House.Root, "src/Client/Ui/src"), "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".ts" or ".svelte");

    private static bool IsDepartments(string file) => file.Contains($"{Path.DirectorySeparatorChar}Assets{Path.DirectorySeparatorChar}");

    /// <summary>The town of the demonstration is a story of ten departments; the names there are seeds of its dice.</summary>
    private static bool IsStory(string file) => file.Contains($"{Path.DirectorySeparatorChar}Demonstration{Path.DirectorySeparatorChar}");
}
