using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Beffroi.Benchmarks.Micro;

/// <summary><c>micro</c>: each step of the hot path alone, with what it allocates.</summary>
internal static class MicroCommand
{
    private static readonly Type[] All = [typeof(MessageBenchmarks), typeof(RadioBenchmarks), typeof(RuleBenchmarks), typeof(RollupBenchmarks), typeof(SegmentBenchmarks)];

    public static Command Create()
    {
        var filter = new Option<string>("--filter") { DefaultValueFactory = _ => "*", Description = "Which, by class and method, such as *Translate*." };
        var command = new Command("micro", "Each step of the hot path alone, with what it allocates (BenchmarkDotNet, in this process).") { filter };
        command.SetAction(parsed => BenchmarkSwitcher.FromTypes(All).Run(["--filter", parsed.GetValue(filter)!], Config()).All(summary => !summary.HasCriticalValidationErrors) ? 0 : 1);
        return command;
    }

    private static IConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(150)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "beffroi-micro"))
        .WithOptions(ConfigOptions.JoinSummary);
}
