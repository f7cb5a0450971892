using System.Diagnostics;
using System.Reflection;
using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets;

/// <summary>Follows <c>docs/add-an-asset-kind.md</c>: makes a kind by the script, compiles it against this build, and checks it as every kind is checked.</summary>
public sealed class NewKindTest : IDisposable
{
    private static readonly string Root = FindRoot();

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-new-kind-").FullName;

    [Fact]
    public void What_it_makes_compiles_and_passes_every_check()
    {
        Assert.Equal(0, Run(Path.Combine(Root, "new-kind"), "GreenSpaces", "Fountain", "fountain", "Fountain", "Fontaine", Path.Combine(_folder, "Assets")).Exit);
        File.WriteAllText(Path.Combine(_folder, "Fountains.csproj"), Project());
        var built = Run("dotnet", "build", _folder, "-v", "q", "-nologo", "-o", Path.Combine(_folder, "out"));
        Assert.True(built.Exit == 0, built.Said);

        var kind = Catalogue.Of(Assembly.LoadFrom(Path.Combine(_folder, "out", "Fountains.dll"))).Kind("fountain");

        Assert.Empty(KindRows.Faults(kind));
        Assert.Empty(KindGrain.Faults(kind));
        Assert.Empty(KindWords.Faults(kind));
        Assert.Empty(KindSymbol.Faults(kind.Symbol));
        Assert.Empty(KindAlarms.Faults(kind));
        Assert.Empty(KindBehaviour.Faults(kind));
        Assert.Empty(KindSimulation.Faults(kind));
        Assert.Empty(KindRefusals.Faults(kind));
    }

    [Theory]
    [InlineData("Nowhere", "Fountain", "fountain")]
    [InlineData("GreenSpaces", "fountain", "fountain")]
    [InlineData("GreenSpaces", "Fountain", "Fountain!")]
    public void It_refuses_what_cannot_be_a_kind(string department, string kind, string key)
    {
        var (exit, said) = Run(Path.Combine(Root, "new-kind"), department, kind, key, "Fountain", "Fontaine", _folder);

        Assert.Equal(2, exit);
        Assert.Contains("is not a", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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

    private static (int Exit, string Said) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.Result);
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
