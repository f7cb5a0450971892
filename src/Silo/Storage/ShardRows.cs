using Beffroi.Journal;

namespace Beffroi.Storage;

/// <summary>What a group appends to one shard: sequences that follow each other.</summary>
internal readonly record struct ShardRows(int Shard, long First, long Last)
{
    /// <summary>One entry a shard, by id. Rows whose sequences do not follow each other are a defect of the writer.</summary>
    public static ShardRows[] Of(IReadOnlyList<ChangeRow> rows)
    {
        var stretches = new SortedDictionary<int, ShardRows>();
        foreach (var row in rows)
        {
            if (!stretches.TryGetValue(row.Shard, out var stretch))
            {
                stretches[row.Shard] = new(row.Shard, row.Sequence, row.Sequence);
            }
            else if (row.Sequence == stretch.Last + 1)
            {
                stretches[row.Shard] = stretch with { Last = row.Sequence };
            }
            else
            {
                throw new InvalidOperationException($"The group has sequence {row.Sequence} of shard {row.Shard} behind {stretch.Last}.");
            }
        }

        return [.. stretches.Values];
    }

    public InvalidOperationException NotAppendable(long writer) =>
        new($"Writer {writer} appends sequence {First} to shard {Shard}, which is not its own or does not end just before.");
}
