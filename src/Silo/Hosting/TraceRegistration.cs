using Beffroi.Twin;
using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;

namespace Beffroi.Hosting;

internal static class TraceRegistration
{
    // Orleans' own source of the spans of calls to grains.
    private const string Calls = "Microsoft.Orleans.Application";

    /// <summary>Follows a part of what comes in, when there is somewhere to tell it to; else no call to a grain carries anything.</summary>
    public static ISiloBuilder UseBeffroiTraces(this ISiloBuilder silo, TraceOptions options)
    {
        if (options.Endpoint is not { } endpoint)
        {
            return silo;
        }

        silo.Services.AddOpenTelemetry().WithTracing(traces => traces
            .AddSource(TwinTraces.Name, Calls)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Part)))
            .AddOtlpExporter(exporter =>
            {
                exporter.Endpoint = new(endpoint);
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            }));
        return silo.AddActivityPropagation();
    }
}
