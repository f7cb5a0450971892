using Beffroi.Connectors.Mqtt;
using Microsoft.Extensions.Options;

namespace Beffroi.Hosting;

/// <summary>What the person who started the silo sees once it answers: where to look, and how to send a first reading.</summary>
internal static class SiloGreeting
{
    public static void Say(WebApplication app)
    {
        var url = app.Urls.First();
        var mqtt = app.Services.GetRequiredService<IOptions<MqttOptions>>().Value;
        Console.WriteLine($"""

              Beffroi is up.
                Hypervisor   {url}/
                API          {url}/docs   (OpenAPI at /openapi/v1.json)
                Health       {url}/health/ready   Metrics {url}/metrics
            """);
        if (mqtt.Embedded)
        {
            Console.WriteLine($$"""
                    Readings     mqtt://{{mqtt.Host}}:{{mqtt.Port}}
                                 mosquitto_pub -p {{mqtt.Port}} -q 1 -t beffroi/v1/luminaire/L-00001/readings -m '{"power": 42.5}'
                """);
        }

        Console.WriteLine("    Stop with Ctrl+C.");
    }
}
