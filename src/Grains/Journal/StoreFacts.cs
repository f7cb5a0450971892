namespace Beffroi.Journal;

/// <summary>What a store is since it was created: it never changes.</summary>
/// <param name="SingleProcess">The store lets in one process at a time: every earlier writer is gone, and is fenced at start.</param>
public sealed record StoreFacts(Guid Id, int ShardCount, bool SingleProcess = false);
