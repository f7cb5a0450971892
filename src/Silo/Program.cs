using System.CommandLine;
using Beffroi.Devices;
using Beffroi.Hosting;

if (args is [ScriptChild.Verb])
{
    return ScriptChild.Run();
}

// Signals are the host's: a stop takes as long as it takes to save and give the shards back, not what a command line allows.
return await SiloCommand.Root().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
