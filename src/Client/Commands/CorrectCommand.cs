using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using Beffroi.Twin;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>Corrects a past reading, or says that readings do not count, or do again.</summary>
internal static class CorrectCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "Kind and key, such as luminaire/L-4471." };
    private static readonly Argument<string> Property = new("property") { Description = "The property, such as power." };
    private static readonly Option<string?> At = new("--at") { Description = "The reading's exact instant." };
    private static readonly Option<string?> From = new("--from") { Description = "Begin of a stretch, included." };
    private static readonly Option<string?> To = new("--to") { Description = "End of a stretch, excluded." };
    private static readonly Option<string?> NewValue = new("--value") { Description = "What the reading shall be." };
    private static readonly Option<bool> Exclude = new("--exclude") { Description = "The readings do not count." };
    private static readonly Option<bool> Include = new("--include") { Description = "The readings count again." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why.", Required = true };
    private static readonly Option<string> Author = new("--author") { Description = "Who says so; whoever is logged in unless told.", DefaultValueFactory = _ => Environment.UserName };

    public static Command Create()
    {
        var address = Address.Option();
        var command = new Command("correct", "Correct a past reading, with a reason; what was there before is kept.")
        {
            Id, Property, At, From, To, NewValue, Exclude, Include, Reason, Author, address,
        };
        command.Validators.Add(result =>
        {
            if (!AssetId.TryParse(result.GetValue(Id), null, out _))
            {
                result.AddError("An asset is named kind/key, such as luminaire/L-4471.");
            }

            if (new[] { result.GetValue(NewValue) is not null, result.GetValue(Exclude), result.GetValue(Include) }.Count(given => given) != 1)
            {
                result.AddError("Give one of --value, --exclude and --include.");
            }
        });
        command.SetAction((parsed, stop) =>
        {
            var asset = AssetId.Parse(parsed.GetValue(Id)!);
            var path = $"/api/v1/assets/{asset.Kind}/{Uri.EscapeDataString(asset.Key)}/history/corrections";
            return TwinCall.Run(parsed.GetValue(address)!, HttpMethod.Post, path, JsonContent.Create(Body(parsed)), Show, stop);
        });
        return command;
    }

    private static JsonObject Body(ParseResult parsed)
    {
        var body = new JsonObject
        {
            ["property"] = parsed.GetValue(Property),
            ["act"] = parsed.GetValue(Exclude) ? "exclude" : parsed.GetValue(Include) ? "include" : "correct",
            ["reason"] = parsed.GetValue(Reason),
            ["author"] = parsed.GetValue(Author),
        };
        Put(body, "at", parsed.GetValue(At));
        Put(body, "from", parsed.GetValue(From));
        Put(body, "to", parsed.GetValue(To));
        Put(body, "value", parsed.GetValue(NewValue) is { } text ? Plain(text) : null);
        return body;
    }

    private static void Put(JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    /// <summary>A number, a flag or a point as JSON has them; anything else is a text.</summary>
    private static JsonNode? Plain(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonNode parsed and not JsonObject ? parsed : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static void Show(JsonElement done) =>
        AnsiConsole.MarkupLineInterpolated($"{done.GetProperty("result").GetString()}: {done.GetProperty("readings")} reading(s).");
}
