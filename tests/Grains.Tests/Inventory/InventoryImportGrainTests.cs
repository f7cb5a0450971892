using System.Text;
using Beffroi.Inventory.Run;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Inventory;

/// <summary>Whole imports into a running silo: what they change, refuse, and leave behind.</summary>
public sealed class InventoryImportGrainTests(ImportTown town) : IClassFixture<ImportTown>
{
    private const string Mapping = "kind: luminaire\nid: id\nattributes: { maxPower: { column: p, unit: kW } }\n";

    [Fact]
    public async Task An_import_enrols_assets_and_again_changes_nothing()
    {
        var file = File("id;p\nA1;0,05\nA2;many\nA1;0,06\nA3;\n");
        var first = await town.Import(Mapping, file);
        var rows = town.RowsInJournal;
        var second = await town.Import(Mapping, file);

        Assert.Equal((ImportState.Done, 4, 4, 2, 0, 2), (first.State, first.Rows, first.Read, first.Taken, first.Unchanged, first.Rejected));
        Assert.Equal((ImportState.Done, 0, 2, 2), (second.State, second.Taken, second.Unchanged, second.Rejected));
        Assert.Equal(rows, town.RowsInJournal);
        var lamp = await town.Grains.Asset(AssetId.Of("luminaire", "A1")).View();
        Assert.Equal(50, lamp!.Description.Attributes!["maxPower"].Number);
        Assert.Equal(1, lamp.Version);
        Assert.Equal(0, town.FoldersInSpool);
    }

    [Fact]
    public async Task A_changed_row_changes_its_asset_only()
    {
        await town.Import(Mapping, File("id;p\nB1;0,05\nB2;0,05\n"));
        var again = await town.Import(Mapping, File("id;p\nB1;0,05\nB2;0,07\n"));

        Assert.Equal((1, 1), (again.Taken, again.Unchanged));
    }

    [Fact]
    public async Task Rejects_are_read_in_pages()
    {
        var import = town.NewImport();
        await import.Begin(Mapping, "file", new("test"));
        await import.Send(File("id;p\n" + string.Concat(Enumerable.Range(1, 50).Select(n => $"C{n};bad\n"))));
        await import.Run();
        await ImportTown.End(import);

        Assert.Equal([2, 3, 4], (await import.Rejects(0, 3)).Select(r => r.Line));
        Assert.Equal([50, 51], (await import.Rejects(48, 10)).Select(r => r.Line));
    }

    [Fact]
    public async Task A_wrong_mapping_is_refused_before_a_byte_is_sent()
    {
        var import = town.NewImport();
        var refusal = await import.Begin("kind: luminair\nid: id\nattributes: { maxPowers: p }\n", "file", new("test"));

        Assert.Equal("mapping-invalid", refusal.Code);
        Assert.Contains("Did you mean 'luminaire'?", refusal.Sentence);
        Assert.Null(await import.Report());
        Assert.Equal("import-not-receiving", (await import.Send([1])).Code);
        Assert.Equal("import-not-receiving", (await import.Run()).Code);
    }

    [Fact]
    public async Task A_file_that_does_not_fit_fails_as_a_whole_with_nothing_in()
    {
        var rows = town.RowsInJournal;
        var report = await town.Import(Mapping, File("NUM;p\nD1;1\n"));

        Assert.Equal((ImportState.Failed, 0), (report.State, report.Taken));
        Assert.Contains("The file has no column 'id'.", report.Failure!.Sentence);
        Assert.Equal(rows, town.RowsInJournal);
    }

    [Fact]
    public async Task An_empty_file_is_said_to_be() => Assert.Equal("empty-file", (await town.Import(Mapping, [])).Failure!.Code);

    [Fact]
    public async Task Pieces_have_a_size()
    {
        var import = town.NewImport();
        await import.Begin(Mapping, "file", new("test"));

        Assert.Equal("piece-too-large", (await import.Send(new byte[SpooledFile.LargestPiece + 1])).Code);
        await import.Cancel();
    }

    [Fact]
    public async Task Cancelled_it_ends_and_leaves_no_file()
    {
        var before = town.FoldersInSpool;
        var import = town.NewImport();
        await import.Begin(Mapping, "file", new("test"));
        Assert.Equal(before + 1, town.FoldersInSpool);
        Assert.Null((await import.Cancel()).Sentence);

        Assert.Equal(ImportState.Cancelled, (await import.Report())!.State);
        Assert.Equal(before, town.FoldersInSpool);
        Assert.Equal("import-not-running", (await import.Cancel()).Code);
    }

    [Fact]
    public async Task A_running_import_is_cancelled_on_the_way()
    {
        var import = town.NewImport();
        await import.Begin(Mapping, "file", new("test"));
        await import.Send(File("id;p\n" + string.Concat(Enumerable.Range(1, 30_000).Select(n => $"E{n};0,05\n"))));
        await import.Run();
        await import.Cancel();
        var report = await ImportTown.End(import);

        Assert.Equal(ImportState.Cancelled, report.State);
        Assert.InRange(report.Read, 0, 29_999);
    }

    [Fact]
    public async Task Imports_are_listed_newest_first()
    {
        var report = await town.Import(Mapping, File("id;p\nF1;0,05\n"));

        Assert.Contains(await town.Grains.GetGrain<IImports>(0).List(), listed => listed.Id == report.Id && listed.State == ImportState.Done && listed.Taken == 1);
    }

    [Fact]
    public async Task The_whole_of_Montpellier_goes_in_and_again_changes_nothing()
    {
        var districts = await Real(MontpellierFiles.Districts);
        Assert.Equal((ImportState.Done, 7, 0), (districts.State, districts.Taken, districts.Rejected));
        Assert.Equal(7, (await Real(MontpellierFiles.Districts)).Unchanged);
        Assert.NotNull((await town.Territory.Read()).Areas.Single(area => area.Key == "montpellier").Outline);

        foreach (var file in MontpellierFiles.All.Where(file => file.Mapping != "streetlights-kml"))
        {
            var first = await Real(file);
            Assert.Equal((file.Mapping, ImportState.Done, file.Assets, 0, file.Skipped), (file.Mapping, first.State, first.Taken, first.Rejected, first.Skipped));
            Assert.Equal(file.WithoutDistrict, first.Gaps.SingleOrDefault(gap => gap.What == "district")?.Count ?? 0);
            var rows = town.RowsInJournal;
            var second = await Real(file);
            Assert.Equal((file.Mapping, 0, file.Assets, 0), (file.Mapping, second.Taken, second.Unchanged, second.Rejected));
            Assert.Equal(rows, town.RowsInJournal);
        }
    }

    private async Task<ImportReport> Real(MontpellierFile file) => await town.Import(
        InventoryData.Mapping($"montpellier/{file.Mapping}.yaml"),
        await System.IO.File.ReadAllBytesAsync(InventoryData.Montpellier(file.Path), TestContext.Current.CancellationToken));

    private static byte[] File(string text) => Encoding.UTF8.GetBytes(text);
}
