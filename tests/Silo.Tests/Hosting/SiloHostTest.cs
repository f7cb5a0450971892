using Beffroi.Support.Processes;
using Xunit;

namespace Beffroi.Hosting;

public sealed class SiloHostTest
{
    [Fact]
    public async Task One_that_is_told_to_stop_before_it_is_there_has_not_failed()
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-");
        Dictionary<string, string?> given = new()
        {
            ["Http:Port"] = $"{FreePort.Take()}", ["Connectors:Mqtt:Port"] = "0", ["Storage:DataFolder"] = folder.FullName, ["Demonstration:Enabled"] = "false", ["Emulator:Enabled"] = "false",
        };
        Assert.Equal(0, await SiloHost.Run(given, new CancellationToken(canceled: true)));
        folder.Delete(recursive: true);
    }
}
