using Beffroi.Twin;

namespace Beffroi.Inventory.Run;

/// <summary>The file of an import while it comes in: on disk, in a folder that goes with it.</summary>
public sealed class SpooledFile : IDisposable
{
    /// <summary>Bytes of one piece.</summary>
    public const int LargestPiece = 1_048_576;

    private readonly ImportOptions _options;
    private FileStream? _stream;

    public SpooledFile(ImportOptions options, string folderName)
    {
        _options = options;
        Folder = Path.Combine(_options.Spool, folderName);
        Directory.CreateDirectory(Folder);
        _stream = new FileStream(Name, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Removes what imports of silos that died have left: folders a day old.</summary>
    public static void Sweep(ImportOptions options, DateTimeOffset now)
    {
        if (!Directory.Exists(options.Spool))
        {
            return;
        }

        foreach (var folder in new DirectoryInfo(options.Spool).EnumerateDirectories().Where(f => now - f.LastWriteTimeUtc > TimeSpan.FromDays(1)))
        {
            folder.Delete(recursive: true);
        }
    }

    public string Folder { get; }

    public string Name => Path.Combine(Folder, "inventory");

    public string Scratch => Path.Combine(Folder, "unpacked");

    public long Length { get; private set; }

    public async Task<Outcome> Append(byte[] piece)
    {
        if (piece.Length > LargestPiece)
        {
            return Outcome.Refused("piece-too-large", $"A piece has at most {LargestPiece} bytes, not {piece.Length}.", "Send the file in smaller pieces.");
        }

        if (Length + piece.Length > _options.LargestFile)
        {
            return Outcome.Refused("file-too-large", $"A file has at most {_options.LargestFile / 1_000_000} MB.", "Split the inventory, or zip it.");
        }

        await _stream!.WriteAsync(piece);
        Length += piece.Length;
        return Outcome.Taken;
    }

    public async Task Complete()
    {
        if (_stream is not null)
        {
            await _stream.DisposeAsync();
            _stream = null;
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
