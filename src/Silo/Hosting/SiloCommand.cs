using System.CommandLine;
using Beffroi.Clustering.Local;

namespace Beffroi.Hosting;

/// <summary>The silo's command line: one option a setting, and any other setting by <c>--set</c>.</summary>
public static class SiloCommand
{
    public static RootCommand Root()
    {
        var options = SiloSetting.All.Select(setting => (setting.Key, Option: setting.ToOption())).ToList();
        var set = new Option<string[]>("--set") { Description = "Any other setting as Section:Key=value; may be given several times.", HelpName = "Section:Key=value" };
        var root = new RootCommand("Beffroi: a live twin of a territory in one process. Settings come from appsettings.json, then BEFFROI_ environment variables, then these options.") { set };
        foreach (var (_, option) in options)
        {
            root.Add(option);
        }

        foreach (var command in StoreCommands.All())
        {
            root.Add(command);
        }

        root.SetAction((parsed, cancellation) =>
        {
            var given = new Dictionary<string, string?>();
            foreach (var (key, option) in options)
            {
                if (parsed.GetValue(option) is { } value)
                {
                    given[key] = value;
                }
            }

            foreach (var assignment in parsed.GetValue(set) ?? [])
            {
                var parts = assignment.Split('=', 2);
                if (parts.Length < 2)
                {
                    return Task.FromResult(StartFault.Tell($"'{assignment}' is not a setting: write --set Section:Key=value."));
                }

                given[parts[0]] = parts[1];
            }

            return SiloHost.Run(given, cancellation);
        });
        root.Add(LocalClusterCommand.Create());
        return root;
    }
}
