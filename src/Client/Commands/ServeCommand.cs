using System.CommandLine;
using System.Net;

using Beffroi.Api;

using Orleans.Configuration;

namespace Beffroi.Commands;

/// <summary>Runs the hypervisor alone, in front of a cluster that runs elsewhere.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port of the web server, on loopback.", DefaultValueFactory = _ => 8080 };
        var gateway = new Option<string[]>("--gateway")
        {
            Description = "Gateway of a silo, address:port; several may be given.",
            DefaultValueFactory = _ => ["127.0.0.1:30000"],
            AllowMultipleArgumentsPerToken = true,
        };
        var cluster = new Option<string>("--cluster") { Description = "Id of the cluster, as its silos have it.", DefaultValueFactory = _ => "beffroi" };
        gateway.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Where(token => !IPEndPoint.TryParse(token.Value, out var end) || end.Port == 0))
            {
                result.AddError($"'{wrong.Value}' is no gateway: write address:port, such as 127.0.0.1:30000.");
            }
        });
        var command = new Command("serve", "Serve the web API and the hypervisor in front of a running cluster.") { port, gateway, cluster };
        command.SetAction((parsed, stop) => Serve(parsed.GetValue(port), parsed.GetValue(gateway)!, parsed.GetValue(cluster)!, stop));
        return command;
    }

    private static async Task<int> Serve(int port, string[] gateways, string cluster, CancellationToken stop)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .UseStaticClustering([.. gateways.Select(IPEndPoint.Parse)])
            .UseConnectionRetryFilter((_, _) => Retry(stop)));
        builder.Services.AddBeffroiClient();
        await using var app = builder.Build();
        app.UseBeffroiClient();
        app.MapBeffroiApi();
        await app.RunAsync(stop);
        return 0;
    }

    private static async Task<bool> Retry(CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }
}
