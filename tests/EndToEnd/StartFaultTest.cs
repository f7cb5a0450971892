using System.Net;
using System.Net.Sockets;
using Beffroi.Support.Processes;

namespace Beffroi.EndToEnd;

/// <summary>What cannot start says so in a sentence and ends with a code, never with a stack trace.</summary>
public sealed class StartFaultTest
{
    [Fact]
    public async Task A_port_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await Refused($"Port {port} is already in use", "--http-port", $"{port}", "--mqtt-port", "0");
        await Refused($"Port {port} is already in use", "--http-port", $"{FreePort.Take()}", "--mqtt-port", $"{port}");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used()
    {
        var file = Path.GetTempFileName();
        await Refused(file, "--http-port", $"{FreePort.Take()}", "--mqtt-port", "0", "--data", Path.Combine(file, "data"));
        File.Delete(file);
    }

    [Theory]
    [InlineData("Provider", "--store", "oracle")]
    [InlineData("Port", "--http-port", "70000")]
    [InlineData("Port", "--http-port", "many")]
    [InlineData("connection string", "--store", "postgresql")]
    [InlineData("setting", "--set", "nonsense")]
    [InlineData("cannot share SQLite", "--membership", "postgresql")]
    [InlineData("Cluster:Membership", "--membership", "zookeeper")]
    [InlineData("Cluster:OpenPorts", "--cluster-host", "192.0.2.1")]
    [InlineData("Cluster:Host", "--cluster-host", "somewhere")]
    public async Task A_wrong_setting(string word, params string[] options) => await Refused(word, options);

    [Fact]
    public async Task A_database_that_does_not_answer_is_worth_another_try()
    {
        var connection = $"Host=127.0.0.1;Port={FreePort.Take()};Database=beffroi;Username=beffroi";
        var (code, output) = await SiloProcess.RunToEnd("--store", "postgresql", "--connection", connection, "--http-port", $"{FreePort.Take()}", "--mqtt-port", "0");
        Assert.Equal(75, code);
        Assert.Contains("does not answer", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_settings()
    {
        var (code, output) = await SiloProcess.RunToEnd("--help");
        Assert.Equal(0, code);
        Assert.All(["--http-port", "--mqtt-port", "--data", "--store", "--demonstration"], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    private static async Task Refused(string word, params string[] options)
    {
        var (code, output) = await SiloProcess.RunToEnd(options);
        Assert.Equal(2, code);
        Assert.Contains(word, output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.InRange(output.Trim().Split('\n').Length, 1, 4);
    }
}
