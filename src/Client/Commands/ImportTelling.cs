using System.Text;
using System.Text.Json;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>How the end of an import is shown.</summary>
internal static class ImportTelling
{
    private const int MostShown = 25;

    private static readonly string[] Columns = ["line", "column", "code", "sentence"];

    public static void Outcome(IAnsiConsole console, JsonElement report)
    {
        var counts = new[] { "taken", "unchanged", "skipped", "rejected" }.Select(name => $"{report.GetProperty(name)} {name}");
        console.MarkupLineInterpolated($"{report.GetProperty("fileName").GetString()}: [bold]{report.GetProperty("state").GetString()}[/], {string.Join(", ", counts)} of {Text(report, "rows")} rows.");
        if (report.GetProperty("failure") is { ValueKind: JsonValueKind.Object } failure)
        {
            console.MarkupLineInterpolated($"[red]{Text(failure, "sentence")}[/]");
            console.WriteLine(Text(failure, "advice"));
        }

        foreach (var gap in report.GetProperty("gaps").EnumerateArray())
        {
            console.MarkupLineInterpolated($"[grey]{Text(gap, "count")} without {Text(gap, "what")}, the first on line {Text(gap, "firstLine")}[/]");
        }
    }

    /// <summary>The first of the rejects, as a table, and how to have them all.</summary>
    public static async Task Table(IAnsiConsole console, IAsyncEnumerable<JsonElement> rejects)
    {
        var table = new Table().AddColumns("line", "column", "code", "why");
        await foreach (var reject in rejects)
        {
            if (table.Rows.Count == MostShown)
            {
                table.Caption("There are more: --rejects FILE writes them all.");
                break;
            }

            table.AddRow([.. Columns.Select(name => Markup.Escape(Text(reject, name)))]);
        }

        console.Write(table);
    }

    /// <summary>Every reject, to a CSV file that a spreadsheet opens.</summary>
    public static async Task Write(IAnsiConsole console, IAsyncEnumerable<JsonElement> rejects, FileInfo file)
    {
        await using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteLineAsync(string.Join(';', Columns));
        var count = 0;
        await foreach (var reject in rejects)
        {
            count++;
            await writer.WriteLineAsync(string.Join(';', Columns.Select(name => Quoted(Text(reject, name)))));
        }

        console.MarkupLineInterpolated($"{count} rejects written to {file.FullName}.");
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
