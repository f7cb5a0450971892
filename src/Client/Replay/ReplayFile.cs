using System.IO.Compression;
using System.IO.Hashing;

namespace Beffroi.Replay;

/// <summary>A file to replay: plain, gzip, or a zip with one file in it.</summary>
public sealed class ReplayFile(string path)
{
    public string Name { get; } = Path.GetFileName(path);

    /// <summary>XxHash3 of the file as it lies there: with a row's place, the identity of its readings. Never 0.</summary>
    public long Hash()
    {
        var hash = new XxHash3();
        using var bytes = File.OpenRead(path);
        hash.Append(bytes);
        return (long)hash.GetCurrentHashAsUInt64() is var value && value != 0 ? value : 1;
    }

    public IEnumerable<ReplayRecord> Records(ReplayMapping mapping)
    {
        using var bytes = Open();
        using var text = new StreamReader(bytes, mapping.Encoding);
        foreach (var record in mapping.Format == ReplayFormat.Csv ? DelimitedRecords.Read(text, mapping.Separator) : JsonRecords.Read(text))
        {
            yield return record;
        }
    }

    private Stream Open()
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        }

        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return File.OpenRead(path);
        }

        var archive = ZipFile.OpenRead(path);
        return archive.Entries is [var only] ? only.Open() : throw new FormatException($"{Name} holds {archive.Entries.Count} files; unpack it and name one.");
    }
}
