namespace Beffroi.Compliance.Journal;

/// <summary>A place for one store: opened as a process would open it, again after a stop, and beside another where the provider allows it.</summary>
public interface IStoreSite : IAsyncDisposable
{
    /// <summary>Opens the store, and creates it with <see cref="ShardCount"/> shards the first time.</summary>
    Task<Stores> Open();

    const int ShardCount = 4;
}
