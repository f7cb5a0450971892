namespace Beffroi.Twin;

/// <summary>What became of one delivery, told after the commit.</summary>
[GenerateSerializer, Immutable, Alias("DeliveryOutcome")]
public sealed record DeliveryOutcome
{
    [Id(0)] public required DeliveryResult Result { get; init; }

    /// <summary>The asset's version that holds it; 0 when nothing was taken.</summary>
    [Id(1)] public long Version { get; init; }

    /// <summary>How many measurements were taken into history but not into their slot, being older.</summary>
    [Id(2)] public int Late { get; init; }

    [Id(3)] public Rejection[] Rejections { get; init; } = [];
}
