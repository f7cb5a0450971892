using System.CommandLine;
using Beffroi.Benchmarks.Ingest;

var root = new RootCommand("Measures Beffroi on this machine. Every command starts what it needs on loopback, prints a table, and ends what it started.")
{
    IngestCommand.Create(),
    OpponentCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
