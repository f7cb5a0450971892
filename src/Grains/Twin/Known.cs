namespace Beffroi.Twin;

/// <summary>What is known of a property: a value with its quality, or nothing. Asking for the value of nothing is an error, so nobody takes it for zero.</summary>
public readonly record struct Known<T>
    where T : struct
{
    private readonly T _value;

    internal Known(T value, Quality quality, Instant at, Instant changedAt) => (_value, Quality, At, ChangedAt) = (value, quality, at, changedAt);

    /// <summary>Unknown, measured, inferred, estimated, or stale.</summary>
    public Quality Quality { get; }

    /// <summary>When it was last observed.</summary>
    public Instant At { get; }

    /// <summary>When it last became another value.</summary>
    public Instant ChangedAt { get; }

    public bool IsKnown => Quality != Quality.Unknown;

    /// <summary>Known and not stale.</summary>
    public bool IsCurrent => Quality is Quality.Measured or Quality.Inferred or Quality.Estimated;

    public T Value => IsKnown ? _value : throw new InvalidOperationException("Nothing is known: ask IsKnown first.");

    /// <summary>The value when it is known and not stale, else null.</summary>
    public T? Current => IsCurrent ? _value : null;
}
