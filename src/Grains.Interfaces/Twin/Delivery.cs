namespace Beffroi.Twin;

/// <summary>
/// One message of one source about one asset, as a connector read it: the unit of identity, (asset, source, epoch, sequence).
/// Without a sequence, an epoch that is not 0 is the identity by itself, as of an idempotency key. With neither, its identity is each measurement's (property, instant, value); without an instant either, it has none, and delivery is at least once.
/// </summary>
[GenerateSerializer, Immutable, Alias("Delivery")]
public sealed record Delivery
{
    /// <summary>Who sent it, such as <c>mqtt</c>, <c>chirpstack</c>, <c>http</c> or <c>file:ab12…</c>; up to 64 characters.</summary>
    [Id(0)] public required string Source { get; init; }

    /// <summary>The source's session: a boot number, or a hash of a LoRaWAN session. Sequences of different epochs are unrelated.</summary>
    [Id(1)] public long Epoch { get; init; }

    /// <summary>The source's number of this message, or null when it has none.</summary>
    [Id(2)] public long? Sequence { get; init; }

    /// <summary>When the source observed it, or null: then it counts from when it was received.</summary>
    [Id(3)] public Instant? At { get; init; }

    [Id(4)] public required Measurement[] Measurements { get; init; }

    /// <summary>The bytes as they came, kept with what is rejected so that it can be looked at and replayed; null when not kept.</summary>
    [Id(5)] public byte[]? Raw { get; init; }

    /// <summary>Where it came in: a topic, a path or a file and line.</summary>
    [Id(6)] public string? Address { get; init; }

    /// <summary>Whether what is rejected of it is only answered and not kept: a dead letter that is tried again, or a connector whose allowance of dead letters is used up.</summary>
    [Id(7)] public bool Retried { get; init; }
}
