using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>Input that could not be taken, kept with the reason so that it can be looked at and replayed.</summary>
[GenerateSerializer, Immutable, Alias("DeadLetter")]
public sealed record DeadLetter
{
    /// <summary>Given by the store; 0 before it is there.</summary>
    [Id(0)] public long Id { get; init; }

    [Id(1)] public required Instant At { get; init; }

    /// <summary>Which connector, such as <c>mqtt</c>.</summary>
    [Id(2)] public required string Source { get; init; }

    /// <summary>Topic, path, or file and line.</summary>
    [Id(3)] public required string Address { get; init; }

    /// <summary>One of <see cref="RejectionCode"/>.</summary>
    [Id(4)] public required string Code { get; init; }

    [Id(5)] public required string Sentence { get; init; }

    /// <summary>The bytes as they came, cut at 64 kB.</summary>
    [Id(6)] public required byte[] Body { get; init; }

    /// <summary>The asset it spoke of, when that could be read.</summary>
    [Id(7)] public string? Asset { get; init; }

    [Id(8)] public string? Property { get; init; }

    /// <summary>How often it was replayed.</summary>
    [Id(9)] public int Replays { get; init; }

    /// <summary>The sentence as it can be said in other languages; null for one that was kept before that was known.</summary>
    [Id(10)] public Phrase? Said { get; init; }
}
