using System.CommandLine;
using Beffroi.Benchmarks.Exports;
using Beffroi.Benchmarks.Feed;
using Beffroi.Benchmarks.Ingest;
using Beffroi.Benchmarks.Limits;
using Beffroi.Benchmarks.Micro;
using Beffroi.Benchmarks.Past;
using Beffroi.Benchmarks.Reads;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Scale;
using Beffroi.Benchmarks.Scenarios;
using Beffroi.Benchmarks.Storm;
using Beffroi.Benchmarks.Tiles;
using Beffroi.Benchmarks.Totals;

var root = new RootCommand("Measures Beffroi on this machine. Every command starts what it needs on loopback, prints a table, and ends what it started.")
{
    IngestCommand.Create(),
    OpponentCommand.Create(),
    LimitsCommand.Create(),
    ScaleCommand.Create(),
    ReadsCommand.Create(),
    FeedCommand.Create(),
    TilesCommand.Create(),
    StormCommand.Create(),
    MicroCommand.Create(),
    RuleCost.Create(),
    TotalsCommand.Create(),
    PastCommand.Create(),
    ScenarioCommand.Create(),
    ForkCommand.Create(),
    BesideCommand.Create(),
    ExportsCommand.Create(),
};

// Interrupted, a benchmark still stops the silo it started.
var stolen = new Stolen();
var code = await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
Console.WriteLine($"the hypervisor kept {stolen.Share:P0} of the processors for others meanwhile");
return code;
