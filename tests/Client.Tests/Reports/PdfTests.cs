using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Beffroi.Reports;

/// <summary>A page becomes a PDF for everybody where there is a Chromium, and nothing where there is none.</summary>
public sealed class PdfTests
{
    private const string Chromium = "/usr/bin/chromium";

    private const string Page = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Rapport 2025</title></head><body><h1>Rapport</h1>
        <table><caption><h2>Clauses</h2></caption><thead><tr><th scope="col">Clause</th></tr></thead><tbody><tr><th scope="row">Lumière</th></tr></tbody></table></body></html>
        """;

    [Fact]
    public async Task It_is_tagged_and_has_a_title_a_language_and_nothing_of_the_machine()
    {
        Assert.SkipUnless(File.Exists(Chromium), "skipped: there is no Chromium here");
        using var printing = Printing(new() { Chromium = Chromium });
        var pdf = await printing.Print(Page, TestContext.Current.CancellationToken);
        Assert.NotNull(pdf);
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.All(["/Marked true", "/StructTreeRoot", "/Lang (fr)", "/Title (Rapport 2025)", "/Outlines"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(["/S /TH", "/S /Table", "/S /H1"], part => Assert.Contains(part.Replace(" ", "", StringComparison.Ordinal), text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(["beffroi-pdf-", "file:", Environment.MachineName], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "beffroi-pdf-*"));
    }

    [Fact]
    public async Task Without_a_browser_or_with_one_that_never_ends_there_is_none()
    {
        using var without = Printing(new() { Chromium = "/nowhere/chromium" });
        Assert.Null(await without.Print(Page, TestContext.Current.CancellationToken));

        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "#!/bin/sh\nsleep 60 & wait\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var endless = Printing(new() { Chromium = script, Patience = TimeSpan.FromMilliseconds(300) });
        Assert.Null(await endless.Print(Page, TestContext.Current.CancellationToken));
        File.Delete(script);
    }

    private static PdfPrinting Printing(PdfOptions options) => new(Options.Create(options), TimeProvider.System, NullLogger<PdfPrinting>.Instance);
}
