using System.CommandLine;

namespace Beffroi.Hosting;

/// <summary>A setting that has a command-line option: the same thing as its configuration key and its environment variable, under a short name.</summary>
/// <param name="Option">Such as <c>--http-port</c>.</param>
/// <param name="Key">Such as <c>Http:Port</c>; as environment variable <c>BEFFROI_Http__Port</c>.</param>
/// <param name="Help">What it sets, with the default.</param>
public sealed record SiloSetting(string Option, string Key, string Help)
{
    public static readonly IReadOnlyList<SiloSetting> All =
    [
        new("--http-host", "Http:Host", "Address the hypervisor and the API listen on. Default 127.0.0.1: this machine only."),
        new("--http-port", "Http:Port", "Port of the hypervisor and the API. Default 8080."),
        new("--dashboard", "Http:Dashboard", "Whether Orleans' own dashboard is at /ops/orleans, on this machine only: true or false. Default false: it costs every call a little."),
        new("--traces", "Traces:Endpoint", "Where spans go by OTLP over HTTP, such as http://127.0.0.1:4318/v1/traces. Default none: nothing is followed."),
        new("--mqtt-host", "Connectors:Mqtt:Host", "Address the embedded MQTT broker listens on. Default 127.0.0.1."),
        new("--mqtt-port", "Connectors:Mqtt:Port", "Port of the embedded MQTT broker. Default 1883."),
        new("--embedded-broker", "Connectors:Mqtt:Embedded", "Whether the silo has a broker of its own: true or false. Default true."),
        new("--broker", "Connectors:Mqtt:External:Uri", "Another broker to take readings from, such as mqtt://127.0.0.1:1884. Default none."),
        new("--data", "Storage:DataFolder", "Folder that SQLite keeps its files in. Default ./data."),
        new("--store", "Storage:Provider", "Where the journal is kept: sqlite or postgresql. Default sqlite."),
        new("--connection", "Storage:ConnectionString", "How PostgreSQL is reached, such as \"Host=127.0.0.1;Database=beffroi;Username=beffroi\"."),
        new("--demonstration", "Demonstration:Enabled", "Whether an empty twin is filled with the synthetic demonstration territory: true or false. Default true."),
        new("--emulator", "Emulator:Enabled", "Whether the emulator plays the demonstration territory's devices: true or false. Default true."),
        new("--speed", "Emulator:Speed", "How fast the emulator plays, 1 to 3600. Default 1, now; above, it begins a day ago and goes that much faster until it has caught up."),
        new("--past", "Emulator:Past", "How much of a simulated past a new demonstration is given, as d.hh:mm:ss, up to 31 days. Default none."),
        new("--membership", "Cluster:Membership", "Whether this silo is the whole cluster or one of several over one database: alone or postgresql. Default alone."),
        new("--cluster-host", "Cluster:Host", "Address the other silos reach this one at. Default 127.0.0.1: silos on this machine only."),
        new("--silo-port", "Cluster:SiloPort", "Orleans' port among silos. Default 0: a free one."),
        new("--gateway-port", "Cluster:GatewayPort", "Orleans' port for clients. Default 0: a free one."),
        new("--keep-years", "History:KeepYears", "How many years of readings are kept, 1 to 100. Default 12."),
        new("--keep-journal", "Journal:Keep", "How long journal rows are kept once history has sealed them, as d.hh:mm:ss. Default 7.00:00:00."),
    ];

    public Option<string?> ToOption() => new(Option) { Description = $"{Help} [{Key}]", Arity = ArgumentArity.ExactlyOne, HelpName = "value" };
}
