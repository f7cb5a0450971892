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
        var command = new Command(Name, "Publishes to real silos while they, their store and their broker are killed, frozen and stopped, and judges what is left.") { configuration, seed, rounds };
        command.SetAction(async parsed =>
        {
            var options = new RoundsOptions { Site = SiteConfiguration.Named(parsed.GetValue(configuration)!), Seed = parsed.GetValue(seed), Rounds = parsed.GetValue(rounds) };
            var failure = await new Rounds(options, Console.WriteLine).Play();
            Console.WriteLine(failure ?? $"{options.Rounds} rounds, nothing lost, nothing twice.");
            return failure is null ? 0 : 1;
        });
        return new RootCommand("Failure rounds.") { command }.Parse(arguments).InvokeAsync();
    }
}
