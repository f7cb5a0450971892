using System.ComponentModel.DataAnnotations;

namespace Beffroi.Hosting;

/// <summary>Where the spans of followed readings go.</summary>
public sealed class TraceOptions
{
    public const string Section = "Traces";

    /// <summary>An OTLP receiver's address for spans over HTTP; null when nothing is followed. Nothing leaves this machine unless it says so.</summary>
    [Url(ErrorMessage = "Traces:Endpoint must be an address, such as http://127.0.0.1:4318/v1/traces.")]
    public string? Endpoint { get; set; }

    /// <summary>Which part of what comes in is followed, 0 to 1.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Traces:Part must be from 0 to 1.")]
    public double Part { get; set; } = 0.001;
}
