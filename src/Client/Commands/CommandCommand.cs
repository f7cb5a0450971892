using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using Beffroi.Twin;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>Commands a controlled property of an asset, or relinquishes it.</summary>
internal static class CommandCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "Kind and key, such as luminaire/L-4471." };
    private static readonly Argument<string> Control = new("control") { Description = "What is commanded, such as level." };
    private static readonly Argument<string?> NewValue = new("value") { Description = "What it shall be; left out to relinquish.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string> Slot = new("--slot") { Description = "safety, operator, event, rule or programme.", DefaultValueFactory = _ => "operator" };
    private static readonly Option<TimeSpan?> For = new("--for") { Description = "How long, as hh:mm:ss; until relinquished unless told." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why.", Required = true };
    private static readonly Option<string> Author = new("--author") { Description = "Who commands; whoever is logged in unless told.", DefaultValueFactory = _ => Environment.UserName };

    public static Command Create()
    {
        var address = Address.Option();
        var command = new Command("command", "Command an asset, with a reason, or relinquish it.") { Id, Control, NewValue, Slot, For, Reason, Author, address };
        command.Validators.Add(result =>
        {
            if (!AssetId.TryParse(result.GetValue(Id), null, out _))
            {
                result.AddError("An asset is named kind/key, such as luminaire/L-4471.");
            }
        });
        command.SetAction((parsed, stop) =>
        {
            var asset = AssetId.Parse(parsed.GetValue(Id)!);
            var path = $"/api/v1/assets/{asset.Kind}/{Uri.EscapeDataString(asset.Key)}/commands{(parsed.GetValue(NewValue) is null ? "/relinquish" : "")}";
            return TwinCall.Run(parsed.GetValue(address)!, HttpMethod.Post, path, JsonContent.Create(Body(parsed)), Show, stop);
        });
        return command;
    }

    private static JsonObject Body(ParseResult parsed)
    {
        var body = new JsonObject
        {
            ["control"] = parsed.GetValue(Control),
            ["slot"] = parsed.GetValue(Slot),
            ["reason"] = parsed.GetValue(Reason),
            ["author"] = parsed.GetValue(Author),
        };
        if (parsed.GetValue(NewValue) is { } text)
        {
            body["value"] = Plain(text);
            body["durationSeconds"] = parsed.GetValue(For)?.TotalSeconds;
        }

        return body;
    }

    /// <summary>A number or a flag; anything else is a text.</summary>
    private static JsonNode Plain(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : bool.TryParse(text, out var flag) ? JsonValue.Create(flag)
        : JsonValue.Create(text);

    private static void Show(JsonElement done) =>
        AnsiConsole.MarkupLineInterpolated($"{done.GetProperty("outcome").GetString()}: {done.GetProperty("id").GetString()}{(done.GetProperty("wins").GetBoolean() ? ", in force" : "")}");
}
