using System.CommandLine;
using System.Globalization;
using System.Text.Json;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>Shows a node's figures.</summary>
internal static class TotalsCommand
{
    public static Command Create()
    {
        var node = new Argument<string>("node") { Description = "territory, authority/a, district/d, department/m …", DefaultValueFactory = _ => "territory" };
        var address = Address.Option();
        var command = new Command("totals", "Show the totals of a node, with their coverage.") { node, address };
        command.SetAction((parsed, stop) =>
            TwinCall.Run(parsed.GetValue(address)!, HttpMethod.Get, $"/api/v1/totals?node={Uri.EscapeDataString(parsed.GetValue(node)!)}", Show, stop));
        return command;
    }

    private static void Show(JsonElement totals)
    {
        var coverage = totals.GetProperty("coverage") is { ValueKind: JsonValueKind.Number } share ? share.GetDouble().ToString("P1", CultureInfo.InvariantCulture) : "unknown";
        AnsiConsole.MarkupLineInterpolated($"[bold]{totals.GetProperty("name").GetString()}[/]: {totals.GetProperty("members")} assets, coverage {coverage}");
        AnsiConsole.MarkupLineInterpolated(
            $"fresh {totals.GetProperty("fresh")}, inferred {totals.GetProperty("inferred")}, stale {totals.GetProperty("stale")}, unknown {totals.GetProperty("unknown")}");
        var table = new Table().AddColumns("measure", "value", "unit", "counted", "stale", "unknown");
        foreach (var measure in totals.GetProperty("measures").EnumerateArray())
        {
            table.AddRow(
                Text(measure, "measure"),
                measure.GetProperty("states") is { ValueKind: JsonValueKind.Object } states ? Markup.Escape(states.GetRawText()) : Text(measure, "value"),
                Text(measure, "unit"),
                (measure.GetProperty("fresh").GetInt64() + measure.GetProperty("inferred").GetInt64()).ToString(CultureInfo.InvariantCulture),
                Text(measure, "stale"),
                Text(measure, "unknown"));
        }

        AnsiConsole.Write(table);
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? Markup.Escape(value.ToString()) : "-";
}
