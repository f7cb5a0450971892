namespace Beffroi.Twin;

/// <summary>The asset is not owned by the silo that was asked: its shard is moving. Asking again finds the owner.</summary>
[GenerateSerializer, Alias("ShardMovedException")]
public sealed class ShardMovedException(string message) : Exception(message);
