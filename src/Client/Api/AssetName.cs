namespace Beffroi.Api;

/// <summary>An asset as a link shows it.</summary>
internal sealed record AssetName(string Kind, string Key, string Name);
