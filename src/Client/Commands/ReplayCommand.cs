using System.CommandLine;

using Beffroi.Replay;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>
/// Sends the rows of a file as readings to a running twin, as any client would. Ends with 0 when every row went in or was there already,
/// 3 when some did not, 1 when the file or its mapping cannot be read, 2 when the twin does not answer.
/// </summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The readings: CSV or a JSON object a line, also as .gz or as a .zip of one file." }.AcceptExistingOnly();
        var mapping = new Option<FileInfo>("--mapping", "-m") { Description = "How rows become readings: a YAML file (docs/connectors.md).", Required = true }.AcceptExistingOnly();
        var speed = new Option<double>("--speed") { Description = "1 for the file's own pace, 60 for a minute a second; 0, the default, as fast as it goes." };
        var address = Address.Option();
        speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1e9))
            {
                result.AddError("--speed wants a number from 0.");
            }
        });
        var command = new Command("replay", "Replay a file of readings.") { file, mapping, speed, address };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                using var client = new HttpClient { BaseAddress = parsed.GetValue(address) };
                client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
                var rules = ReplayMappingDocument.Parse(await File.ReadAllTextAsync(parsed.GetValue(mapping)!.FullName, stop));
                var replay = new ReplayConversation(client, TimeProvider.System);
                await replay.Run(new(parsed.GetValue(file)!.FullName), rules, parsed.GetValue(speed), stop);
                return Tell(replay);
            }
            catch (FormatException fault)
            {
                AnsiConsole.MarkupLineInterpolated($"[red]{fault.Message}[/]");
                return 1;
            }
            catch (HttpRequestException fault)
            {
                AnsiConsole.MarkupLineInterpolated($"[red]{parsed.GetValue(address)} does not answer:[/] {fault.Message} Start it again; what went in is not taken twice.");
                return 2;
            }
        });
        return command;
    }

    private static int Tell(ReplayConversation replay)
    {
        AnsiConsole.MarkupLineInterpolated($"{replay.Rows} rows: {replay.Taken} taken, {replay.Repeats} already there, {replay.Empty} without a value, {replay.Refused} refused.");
        foreach (var (reason, count) in replay.Reasons)
        {
            AnsiConsole.MarkupLineInterpolated($"  {count} × {reason.Code}: first at line {reason.Line}: {reason.Sentence}");
        }

        return replay.Refused == 0 ? 0 : 3;
    }
}
