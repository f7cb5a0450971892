using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Beffroi.ShiftLog;

/// <summary>The chain of the shift log: SHA-256 over the hash before and the entry, from 32 zero bytes. Frozen: an exported log is checked by it.</summary>
public static class LogChain
{
    public static readonly string Start = new('0', 64);

    public static string Next(string before, LogEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        Append(hash, entry.Number);
        Append(hash, entry.At.Microseconds);
        Append(hash, entry.Author);
        Append(hash, entry.Type);
        Append(hash, entry.Text);
        Append(hash, entry.Place is { } place ? FormattableString.Invariant($"{place.Longitude:R},{place.Latitude:R}") : null);
        Append(hash, entry.Links.Length);
        foreach (var link in entry.Links)
        {
            Append(hash, link.Kind);
            Append(hash, link.Id);
        }

        Append(hash, entry.Corrects ?? 0);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The number of the first of consecutive entries, oldest first, that does not follow from the one before.</summary>
    public static long? FirstBreak(string before, long number, IEnumerable<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Number != ++number || Next(before, entry) != entry.Hash)
            {
                return number;
            }

            before = entry.Hash;
        }

        return null;
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        // The length first, so that no two entries share their bytes; -1 tells null from empty.
        Append(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
