using System.Runtime.CompilerServices;
using Xunit;

namespace Beffroi.Inventory;

/// <summary>The real files, which stand beside the repository and not in it: a test that needs them is skipped without them.</summary>
internal static class InventoryData
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static string Montpellier(string file)
    {
        var path = Path.Combine(Data, "montpellier-opendata", file);
        Assert.SkipUnless(File.Exists(path), $"skipped: ../shared/data has no montpellier-opendata/{file}");
        return path;
    }

    public static string Mapping(string name) => File.ReadAllText(Path.Combine(Root, "mappings", name));

    /// <summary>Where the examples of mappings stand.</summary>
    public static string Mappings => Path.Combine(Root, "mappings");

    public static string Document(string name) => File.ReadAllText(Path.Combine(Root, "docs", name));

    // In a worktree the data is a level further up than beside the repository proper.
    private static string Data => new[] { "../shared/data", "../../shared/data" }.Select(p => Path.GetFullPath(Path.Combine(Root, p))).FirstOrDefault(Directory.Exists) ?? "";

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
