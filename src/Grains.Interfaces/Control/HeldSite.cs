using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>A hold as an asset keeps it: told by the work order itself, or by an asset it is linked with.</summary>
/// <param name="From">The asset that told it; null for the order itself.</param>
/// <param name="Link">Of the two assets' link, its name; null for none.</param>
/// <param name="Up">Whether the one that told it hangs on this asset; else this one hangs on it.</param>
[GenerateSerializer, Immutable, Alias("HeldSite")]
public sealed record HeldSite([property: Id(0)] SiteHold Hold, [property: Id(1)] AssetId? From = null, [property: Id(2)] string? Link = null, [property: Id(3)] bool Up = false);
