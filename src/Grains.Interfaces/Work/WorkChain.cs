using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Beffroi.Work;

/// <summary>The chain of an order's entries: SHA-256 over the hash before and the entry, from 32 zero bytes, in the order in which they came. Frozen. What the twin itself looked up (lock, proof) is in it by its state.</summary>
public static class WorkChain
{
    public static readonly string Start = new('0', 64);

    public static string Next(string before, WorkEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        Span<byte> length = stackalloc byte[4];
        foreach (var text in Texts(entry))
        {
            // The length first, so that no two entries share their bytes; -1 tells null from empty.
            BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
            hash.AppendData(length);
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The entries, which have no hash yet, behind one with that hash.</summary>
    public static WorkEntry[] Link(string before, IEnumerable<WorkEntry> entries)
    {
        var linked = new List<WorkEntry>();
        foreach (var entry in entries)
        {
            linked.Add(entry with { Hash = before = Next(before, entry) });
        }

        return [.. linked];
    }

    /// <summary>Whether all of an order's entries, oldest first, follow from each other.</summary>
    public static bool IsWhole(IEnumerable<WorkEntry> entries)
    {
        var (before, number) = (Start, 0);
        foreach (var entry in entries)
        {
            if (entry.Number != ++number || Next(before, entry) != entry.Hash)
            {
                return false;
            }

            before = entry.Hash;
        }

        return true;
    }

    private static string?[] Texts(WorkEntry e) =>
    [
        e.Id.ToString("D"), Text(e.Number), Text((int)e.Kind), Text(e.At.Microseconds), Text(e.ReceivedAt.Microseconds), e.Author, Text(e.DeviceAt?.Microseconds), e.Device,
        Text((int?)e.To), e.Text, Text((int?)e.Reason), e.Assignee, Text(e.PlannedFor?.From.Microseconds), Text(e.PlannedFor?.To.Microseconds), Text((int)e.Priority),
        Text(e.Targets?.Attend.Ticks), Text(e.Targets?.Restore.Ticks), e.Photo?.Hash, Text(e.Photo?.TakenAt.Microseconds), e.Photo?.Reference, e.Check?.Item, e.Check?.Value.ToString(),
        e.Subject?.Title, e.Subject?.Text, e.Subject?.Asset?.ToString(), e.Subject?.Part, e.Subject?.Alarm?.ToString(), e.Subject?.Report, e.Subject?.Round, Text((int?)e.Subject?.Origin),
        Text((int?)e.Lock?.State), Text((int?)e.Proof?.State), e.StopsClock ? "1" : null,
    ];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
