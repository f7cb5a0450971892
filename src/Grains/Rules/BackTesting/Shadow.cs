using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>An asset as the back-test knows it: a state of its own, folded from the same facts.</summary>
internal sealed class Shadow(AssetId asset, AssetState state)
{
    public AssetId Asset { get; } = asset;

    public AssetState State { get; } = state;

    public AssetRules? Rules { get; set; }

    public Instant LookedAt { get; set; } = new(0);

    /// <summary>The deadline it waits for.</summary>
    public Instant Armed { get; set; } = Instant.Never;
}
