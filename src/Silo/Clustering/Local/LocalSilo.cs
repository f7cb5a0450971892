using System.Diagnostics;
using System.Globalization;

namespace Beffroi.Clustering.Local;

/// <summary>One silo of a local cluster: its own process of this program, whose lines are shown behind its name.</summary>
internal sealed class LocalSilo(int number, int httpPort, int mqttPort, int siloPort, int gatewayPort, string connection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    /// <summary>Runs it until stopped, and again after it has ended when that is asked for.</summary>
    public async Task Run(bool restart, CancellationToken stop)
    {
        do
        {
            using var process = Begin();
            Say($"process {process.Id}: http://127.0.0.1:{httpPort}/ mqtt://127.0.0.1:{mqttPort} gateway 127.0.0.1:{gatewayPort}   (kill -9 {process.Id} to see what happens)");
            var showing = Task.WhenAll(Show(process.StandardOutput), Show(process.StandardError));
            await process.WaitForExitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
            {
                await ChildSignal.Terminate(process, Patience);
            }

            await showing;
            Say($"process {process.Id} has ended with code {process.ExitCode}.");
            await Task.Delay(restart ? Breath : TimeSpan.Zero, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (restart && !stop.IsCancellationRequested);
    }

    private Process Begin()
    {
        var program = Environment.ProcessPath!;
        string[] own = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "Beffroi.Silo.dll")] : [];
        string[] options =
        [
            "--membership", "postgresql", "--store", "postgresql", "--connection", connection, "--http-port", Text(httpPort), "--mqtt-port", Text(mqttPort),
            "--silo-port", Text(siloPort), "--gateway-port", Text(gatewayPort),
        ];
        return Process.Start(new ProcessStartInfo(program, [.. own, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private async Task Show(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            Say(line);
        }
    }

    private void Say(string line) => Console.WriteLine($"silo {number} | {line}");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
