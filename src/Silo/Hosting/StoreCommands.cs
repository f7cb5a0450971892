using System.CommandLine;
using Beffroi.Storage;
using Beffroi.Storage.Backup;

namespace Beffroi.Hosting;

/// <summary><c>backup</c>, <c>restore</c> and <c>schema</c>: what a person does with the store itself. They read the same settings as the silo.</summary>
internal static class StoreCommands
{
    private static readonly string[] Keys = ["Storage:Provider", "Storage:DataFolder", "Storage:ConnectionString"];

    public static IEnumerable<Command> All()
    {
        var to = new Option<string>("--to") { Description = "The file to write; it must not be there yet.", Required = true };
        yield return Create("backup", "Write the store to one file, while silos go on.", to, async (storage, parsed, cancellation) =>
        {
            await Of(storage).Save(parsed.GetValue(to)!, cancellation);
            return $"Written: {parsed.GetValue(to)}, {new FileInfo(parsed.GetValue(to)!).Length:N0} bytes.";
        });
        var from = new Option<string>("--from") { Description = "The file that 'backup' wrote.", Required = true };
        yield return Create("restore", "Make an empty store what a backup holds.", from, async (storage, parsed, cancellation) =>
        {
            await Of(storage).Restore(parsed.GetValue(from)!, cancellation);
            return $"Restored from {parsed.GetValue(from)}. Start the silo as ever.";
        });
        yield return Create("schema", "Print the scripts that make the store's tables, for a database where silos may not.", null, (storage, _, _) =>
            Task.FromResult(string.Join('\n', MigrationScript.Of(storage.Provider).Select(script => $"-- version {script.Version}\n{script.Sql}"))));
    }

    private static Command Create(string name, string help, Option? own, Func<StorageOptions, ParseResult, CancellationToken, Task<string>> run)
    {
        var settings = SiloSetting.All.Where(setting => Keys.Contains(setting.Key)).Select(setting => (setting.Key, Option: setting.ToOption())).ToArray();
        var command = new Command(name, help);
        if (own is not null)
        {
            command.Add(own);
        }

        Array.ForEach(settings, setting => command.Add(setting.Option));
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                var given = settings.Where(setting => parsed.GetValue(setting.Option) is not null).Select(setting => KeyValuePair.Create(setting.Key, parsed.GetValue(setting.Option)));
                var configuration = new ConfigurationBuilder().AddEnvironmentVariables("BEFFROI_").AddInMemoryCollection(given).Build();
                var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new();
                var faults = string.Join(Environment.NewLine, storage.Faults());
                if (faults.Length > 0)
                {
                    return StartFault.Tell(faults);
                }

                Console.WriteLine(await run(storage, parsed, cancellation));
                return 0;
            }
            catch (Exception fault) when (StartFault.Of(fault) is { } sentences)
            {
                return StartFault.Tell(sentences, fault);
            }
        });
        return command;
    }

    private static IStoreBackup Of(StorageOptions storage) =>
        storage.Provider == StorageOptions.PostgreSql ? new PostgreSqlBackup(storage.ConnectionString!) : new SqliteBackup(storage.DataFolder);
}
