using System.CommandLine;
using System.Text.Json;

using Beffroi.Twin;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>Shows one asset: its values with their quality and age.</summary>
internal static class AssetCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "Kind and key, such as luminaire/L-4471." };
        id.Validators.Add(result =>
        {
            if (!AssetId.TryParse(result.Tokens.SingleOrDefault()?.Value, null, out _))
            {
                result.AddError("An asset is named kind/key, such as luminaire/L-4471.");
            }
        });
        var address = Address.Option();
        var command = new Command("asset", "Show one asset.") { id, address };
        command.SetAction((parsed, stop) =>
        {
            var asset = AssetId.Parse(parsed.GetValue(id)!);
            return TwinCall.Run(parsed.GetValue(address)!, HttpMethod.Get, $"/api/v1/assets/{asset.Kind}/{Uri.EscapeDataString(asset.Key)}", Show, stop);
        });
        return command;
    }

    private static void Show(JsonElement asset)
    {
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{asset.GetProperty("name").GetString()}[/] ({asset.GetProperty("kind").GetString()}/{asset.GetProperty("key").GetString()}): {asset.GetProperty("status").GetString()}, {asset.GetProperty("knowledge").GetString()}");
        var table = new Table().AddColumns("property", "value", "unit", "quality", "at");
        foreach (var property in asset.GetProperty("properties").EnumerateArray())
        {
            table.AddRow([.. new[] { "property", "value", "unit", "quality", "at" }.Select(name => Text(property.GetProperty(name)))]);
        }

        AnsiConsole.Write(table);
        foreach (var alarm in asset.GetProperty("conditions").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"P{alarm.GetProperty("priority")} {alarm.GetProperty("title").GetString()} since {alarm.GetProperty("since").GetString()}");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "-" : Markup.Escape(value.ToString());
}
