using System.CommandLine;
using System.Text.Json;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>Shows what could not be taken, or puts it through again.</summary>
internal static class DeadLettersCommand
{
    public static Command Create()
    {
        var reason = new Option<string?>("--reason") { Description = "Only letters of that reason, such as unknown-asset." };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 20 };
        var replay = new Option<bool>("--replay") { Description = "Put every letter shown through its connector again, one by one." };
        var address = Address.Option();
        var command = new Command("dead-letters", "Show the messages that could not be taken, and why.") { reason, limit, replay, address };
        command.SetAction(async (parsed, stop) =>
        {
            var url = parsed.GetValue(address)!;
            var filter = parsed.GetValue(reason) is { } word ? $"&reason={Uri.EscapeDataString(word)}" : "";
            JsonElement[] letters = [];
            var ended = await TwinCall.Run(
                url, HttpMethod.Get, $"/api/v1/dead-letters?limit={parsed.GetValue(limit)}{filter}", page => letters = [.. page.GetProperty("items").EnumerateArray()], stop);
            if (ended == 0)
            {
                Show(letters);
            }

            foreach (var letter in parsed.GetValue(replay) ? letters : [])
            {
                ended = Math.Max(ended, await TwinCall.Run(url, HttpMethod.Post, $"/api/v1/dead-letters/{letter.GetProperty("id")}/replay", ShowReplay, stop));
            }

            return ended;
        });
        return command;
    }

    private static void Show(JsonElement[] letters)
    {
        var table = new Table().AddColumns("id", "at", "address", "code", "why");
        foreach (var letter in letters)
        {
            table.AddRow([.. new[] { "id", "at", "address", "code", "sentence" }.Select(name => Markup.Escape(letter.GetProperty(name).ToString()))]);
        }

        AnsiConsole.Write(table);
    }

    private static void ShowReplay(JsonElement report)
    {
        foreach (var letter in report.GetProperty("outcomes").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated($"{letter.GetProperty("id")}: {(letter.GetProperty("taken").GetBoolean() ? "taken" : letter.GetProperty("sentence").GetString())}");
        }
    }
}
