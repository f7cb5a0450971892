using Beffroi.Journal;

namespace Beffroi.Storage.Backup;

/// <summary>The file of a backup: new, and under its name only once it is whole.</summary>
internal static class BackupFile
{
    /// <param name="write">Gets the path to write to.</param>
    public static async Task Write(string file, Func<string, Task> write)
    {
        if (File.Exists(file))
        {
            throw new StoreRefusedException("backup-exists", $"'{file}' is there already.", "Name another file: a backup never replaces one.");
        }

        var part = file + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.Delete(part);
            await write(part);
            await Flush(part);
            File.Move(part, file);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException("backup-not-written", $"'{file}' cannot be written: {refusal.Message}", "Free some space, give this user the right to it, or name another place.", refusal);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public static void RequireFound(string file)
    {
        if (!File.Exists(file))
        {
            throw new StoreRefusedException("backup-not-found", $"There is no file '{file}'.", "Name the file that 'backup --to' wrote.");
        }
    }

    private static async Task Flush(string file)
    {
        await using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
