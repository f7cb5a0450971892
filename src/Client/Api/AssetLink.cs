namespace Beffroi.Api;

/// <summary>What an asset hangs on through one of its links.</summary>
internal sealed record AssetLink(string Key, AssetName Target);
