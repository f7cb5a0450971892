using System.CommandLine;

using Beffroi.Commands;

var root = new RootCommand("Beffroi: the living twin of a territory. Without a silo of its own, this program asks one that runs.")
{
    ServeCommand.Create(),
    TotalsCommand.Create(),
    AssetCommand.Create(),
    DeadLettersCommand.Create(),
    SettleCommand.Create(),
    ImportCommand.Create(),
    ReplayCommand.Create(),
    CorrectCommand.Create(),
    CommandCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
