using System.CommandLine;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>
/// Sends an inventory with its mapping to a running twin, follows it, and shows the rows that did not go in.
/// Ends with 0 when every row went in, 3 when some did not, 1 when it was refused or failed, 2 when the twin does not answer.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The inventory: CSV, GeoJSON, KML or KMZ, or a zipped shapefile." }.AcceptExistingOnly();
        var mapping = new Option<FileInfo>("--mapping", "-m") { Description = "What its columns mean: a YAML file (docs/import.md).", Required = true }.AcceptExistingOnly();
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Write every row that did not go in to this CSV file." };
        var address = Address.Option();
        var command = new Command("import", "Import an inventory.") { file, mapping, rejects, address };
        command.SetAction(async (parsed, stop) =>
        {
            using var client = new HttpClient { BaseAddress = parsed.GetValue(address), Timeout = Timeout.InfiniteTimeSpan };
            var import = new ImportConversation(client, AnsiConsole.Console, TimeProvider.System);
            return await import.Run(parsed.GetValue(mapping)!, parsed.GetValue(file)!, parsed.GetValue(rejects), stop);
        });
        return command;
    }
}
