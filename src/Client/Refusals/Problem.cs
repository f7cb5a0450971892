using System.Text.Json.Serialization;

namespace Beffroi.Refusals;

/// <summary>A refusal as it goes over the wire: problem details (RFC 9457) with a stable code and advice.</summary>
internal sealed record Problem
{
    public const string MediaType = "application/problem+json";

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>Stable: programs may go by it.</summary>
    public required string Code { get; init; }

    public required string Detail { get; init; }

    public required string? Advice { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Fault>? Errors { get; init; }
}
