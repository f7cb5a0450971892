using System.CommandLine;

using Spectre.Console;

namespace Beffroi.Commands;

/// <summary>Waits until the totals hold everything committed before.</summary>
internal static class SettleCommand
{
    public static Command Create()
    {
        var address = Address.Option();
        var command = new Command("settle", "Wait until everything taken so far is in the totals.") { address };
        command.SetAction((parsed, stop) => TwinCall.Run(parsed.GetValue(address)!, HttpMethod.Post, "/api/v1/totals/settle", _ => AnsiConsole.WriteLine("Settled."), stop));
        return command;
    }
}
