using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Beffroi.Journal.Writing;

/// <summary>The chain of one writer's audit rows: SHA-256 over the hash before and the row, from 32 zero bytes.</summary>
public static class AuditChain
{
    public static readonly byte[] Start = new byte[32];

    public static byte[] Next(ReadOnlySpan<byte> before, AuditRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        AppendNumber(hash, row.At.Microseconds);
        AppendText(hash, row.Author);
        AppendText(hash, row.Action);
        AppendText(hash, row.Target);
        AppendNumber(hash, row.Version);
        AppendText(hash, row.Reason);
        return hash.GetHashAndReset();
    }

    /// <summary>The index of the first row that does not follow from those before it; null when all do.</summary>
    public static int? FirstBreak(IReadOnlyList<AuditRow> rows)
    {
        var before = Start;
        for (var i = 0; i < rows.Count; i++)
        {
            before = Next(before, rows[i]);
            if (!before.AsSpan().SequenceEqual(rows[i].Hash))
            {
                return i;
            }
        }

        return null;
    }

    private static void AppendNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void AppendText(IncrementalHash hash, string? text)
    {
        // The length first, so that no two rows share their bytes; -1 tells null from empty.
        AppendNumber(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
