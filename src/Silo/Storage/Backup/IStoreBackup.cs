namespace Beffroi.Storage.Backup;

/// <summary>A store as one file, and back. A <see cref="Journal.StoreRefusedException"/> says what cannot be done, and what to do instead.</summary>
public interface IStoreBackup
{
    /// <summary>Writes everything that is committed at one moment to a new file, while silos go on. The file is there whole, or not at all.</summary>
    Task Save(string file, CancellationToken cancellation);

    /// <summary>Makes an empty store what the file holds. No silo of before can write to it any more.</summary>
    Task Restore(string file, CancellationToken cancellation);
}
