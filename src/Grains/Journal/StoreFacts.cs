namespace Beffroi.Journal;

/// <summary>What a store is since it was created: it never changes.</summary>
public sealed record StoreFacts(Guid Id, int ShardCount);
