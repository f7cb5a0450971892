using System.Diagnostics;
using System.Reflection;
using Beffroi.Twin;

namespace Beffroi.Assets;

/// <summary>Two kinds as the script makes them, in a folder of their own, compiled against this build: one of a department that is there, one of an eleventh.</summary>
public sealed class NewKinds : IDisposable
{
    public static readonly string Root = FindRoot();

    public NewKinds()
    {
        Said = string.Concat(
            Made("GreenSpaces", "Fountain", "fountain", "Fountain", "Fontaine"),
            Made("StreetFurniture", "Bench", "bench", "Bench", "Banc"));
        File.WriteAllText(Path.Combine(Folder, "New.csproj"), Project());
        var built = Run("dotnet", "build", Folder, "-v", "q", "-nologo", "-o", Path.Combine(Folder, "out"));
        if (built.Exit != 0)
        {
            throw new InvalidOperationException(built.Said);
        }

        Catalogue = Catalogue.Of(typeof(Catalogue).Assembly, Assembly.LoadFrom(Path.Combine(Folder, "out", "New.dll")));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("beffroi-new-kind-").FullName;

    /// <summary>What the script answered.</summary>
    public string Said { get; }

    /// <summary>The program's, with them.</summary>
    public Catalogue Catalogue { get; }

    public static (int Exit, string Said) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Made(params string[] arguments)
    {
        var (exit, said) = Run(Path.Combine(Root, "new-kind"), [.. arguments, Path.Combine(Folder, "Assets")]);
        return exit == 0 ? said : throw new InvalidOperationException(said);
    }

    private static string Project()
    {
        var references = Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(f => Path.GetFileName(f) is { } name && (name is "Beffroi.Grains.dll" or "Beffroi.Grains.Interfaces.dll" || name.StartsWith("Orleans.", StringComparison.Ordinal)));
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <EnableDefaultCompileItems>true</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="Orleans" />
                <EmbeddedResource Include="Assets/**/strings.*.json" LogicalName="%(RecursiveDir)%(Filename)%(Extension)" WithCulture="false" />
                {string.Join(Environment.NewLine, references.Select(r => $"""<Reference Include="{r}"><Private>false</Private></Reference>"""))}
              </ItemGroup>
            </Project>
            """;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "new-kind")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
    }
}
