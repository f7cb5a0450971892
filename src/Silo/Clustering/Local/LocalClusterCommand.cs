using System.CommandLine;
using System.Runtime.InteropServices;
using Beffroi.Hosting;

namespace Beffroi.Clustering.Local;

/// <summary>Runs several silos of one cluster on this machine, each a process of its own, for trying what happens when one is killed.</summary>
internal static class LocalClusterCommand
{
    public static Command Create()
    {
        var silos = new Option<int>("--silos") { Description = "How many silos, 1 to 16.", DefaultValueFactory = _ => 3 };
        var connection = new Option<string?>("--connection") { Description = "The PostgreSQL database to share. Without it a private PostgreSQL is started in the data folder." };
        var data = new Option<string>("--data") { Description = "Folder of the private PostgreSQL.", DefaultValueFactory = _ => "data/cluster" };
        var http = new Option<int>("--http-port") { Description = "HTTP port of the first silo; the others follow.", DefaultValueFactory = _ => 8080 };
        var mqtt = new Option<int>("--mqtt-port") { Description = "MQTT port of the first silo's broker; the others follow.", DefaultValueFactory = _ => 1883 };
        var orleans = new Option<int>("--silo-port") { Description = "Orleans' port of the first silo; the others follow.", DefaultValueFactory = _ => 11_111 };
        var gateway = new Option<int>("--gateway-port") { Description = "Gateway of the first silo, for 'serve'; the others follow.", DefaultValueFactory = _ => 30_000 };
        var restart = new Option<bool>("--restart") { Description = "Start a silo again when it ends." };
        silos.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 16)
            {
                result.AddError("--silos is from 1 to 16.");
            }
        });
        var command = new Command("cluster", "Start several silos of one cluster on this machine, to try what happens when one is killed.")
        {
            silos, connection, data, http, mqtt, orleans, gateway, restart,
        };
        command.SetAction(async (parsed, _) => await UntilStopped(async stop =>
        {
            await using var database = parsed.GetValue(connection) is null ? await PrivatePostgreSql.Start(parsed.GetValue(data)!, stop) : null;
            var shared = parsed.GetValue(connection) ?? database!.ConnectionString;
            var all = Enumerable.Range(0, parsed.GetValue(silos)).Select(i => new LocalSilo(
                i + 1, parsed.GetValue(http) + i, parsed.GetValue(mqtt) + i, parsed.GetValue(orleans) + i, parsed.GetValue(gateway) + i, shared));
            await Task.WhenAll(all.Select(silo => silo.Run(parsed.GetValue(restart), stop)));
        }));
        return command;
    }

    private static async Task<int> UntilStopped(Func<CancellationToken, Task> run)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }

        try
        {
            await run(stopping.Token);
            return 0;
        }
        catch (SiloSettingException fault)
        {
            return StartFault.Tell(fault.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
    }
}
