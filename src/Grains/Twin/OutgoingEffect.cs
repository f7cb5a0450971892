namespace Beffroi.Twin;

/// <summary>Something to tell another asset once this change is committed.</summary>
public readonly record struct OutgoingEffect(AssetId Target, EffectContent Content, Instant Expires);
