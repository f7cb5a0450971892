using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Keeps a data folder to one process. The system gives it up with the process, however that ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = "beffroi.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Makes the folder when it is not there, and locks it; a <see cref="StoreRefusedException"/> says why it cannot.</summary>
    public static FolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw Unusable(folder, refusal);
        }
        catch (IOException refusal) when (File.Exists(Path.Combine(folder, FileName)) && refusal is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new StoreRefusedException(
                "data-folder-in-use", $"The data folder '{folder}' is in use by another process.",
                "Stop that one, or name another folder.", refusal);
        }
        catch (IOException refusal)
        {
            throw Unusable(folder, refusal);
        }
    }

    public void Dispose() => _file.Dispose();

    private static StoreRefusedException Unusable(string folder, Exception refusal) => new(
        "data-folder-unusable", $"The data folder '{folder}' cannot be written: {refusal.Message}",
        "Give this user the right to it, or name another folder.", refusal);
}
