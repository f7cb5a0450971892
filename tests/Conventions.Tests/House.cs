using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Beffroi.Api;
using Beffroi.Hosting;
using Beffroi.Twin;
using Assembly = System.Reflection.Assembly;

namespace Beffroi.Conventions;

/// <summary>The program as these tests see it: its four assemblies, its source, and a small house that breaks every rule, so that each rule is seen red.</summary>
internal static class House
{
    public static readonly Assembly Interfaces = typeof(IAsset).Assembly;
    public static readonly Assembly Grains = typeof(AssetKind).Assembly;
    public static readonly Assembly Client = typeof(ClientRoutes).Assembly;
    public static readonly Assembly Silo = typeof(SiloHost).Assembly;

    public static readonly Architecture Ours = new ArchLoader().LoadAssemblies(Interfaces, Grains, Client, Silo).Build();

    public static readonly Architecture Broken = new ArchLoader().LoadAssemblies(typeof(House).Assembly, Interfaces, Grains).Build();

    public static string Root { get; } = FindRoot();

    /// <summary>A folder of <c>Assets</c> is a department.</summary>
    public static IEnumerable<string> DepartmentFolders => Directory.GetDirectories(Path.Combine(Root, "src/Grains/Assets")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources(params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}")
        select file;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Beffroi.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
