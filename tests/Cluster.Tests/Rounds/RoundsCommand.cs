using System.CommandLine;
using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Rounds;

/// <summary>Rounds by hand, as many as wanted.</summary>
internal static class RoundsCommand
{
    public const string Name = "rounds";

    public static Task<int> Run(string[] arguments)
    {
        var configuration = new Option<string>("--configuration") { Description = $"One of: {string.Join(", ", SiteConfiguration.All.Select(site => site.Name))}.", DefaultValueFactory = _ => SiteConfiguration.Sqlite.Name };
        configuration.AcceptOnlyFromAmong([.. SiteConfiguration.All.Select(site => site.Name)]);
        var seed = new Option<int>("--seed") { Description = "Of the first round; each further one has the next.", DefaultValueFactory = _ => 1 };
        var rounds = new Option<int>("--rounds") { Description = "How many.", DefaultValueFactory = _ => 10 };
        var minutes = new Option<double?>("--minutes") { Description = "After how many no further round begins." };
        var settings = new Option<string[]>("--set") { Description = "A setting of every silo, Section:Name=value." };
        var logs = new Option<DirectoryInfo?>("--logs") { Description = "A folder that gets what the silos wrote." };
        var command = new Command(Name, "Publishes to real silos while they, their store and their broker are killed, frozen and stopped, and judges what is left.") { configuration, seed, rounds, minutes, settings, logs };
        command.SetAction(async parsed =>
        {
            var options = new RoundsOptions
            {
                Site = SiteConfiguration.Named(parsed.GetValue(configuration)!), Seed = parsed.GetValue(seed), Rounds = parsed.GetValue(rounds), Settings = parsed.GetValue(settings) ?? [],
                Logs = parsed.GetValue(logs)?.FullName,
                Longest = parsed.GetValue(minutes) is { } longest ? TimeSpan.FromMinutes(longest) : Timeout.InfiniteTimeSpan,
            };
            var played = new Rounds(options, Console.WriteLine);
            var failure = await played.Play();
            Console.WriteLine(failure ?? $"{played.Count} rounds, nothing lost, nothing twice.");
            return failure is null ? 0 : 1;
        });
        return new RootCommand("Failure rounds.") { command }.Parse(arguments).InvokeAsync();
    }
}
