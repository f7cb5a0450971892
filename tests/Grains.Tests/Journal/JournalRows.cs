using Beffroi.Support;
using Xunit;

namespace Beffroi.Journal;

/// <summary>What must hold of every journal.</summary>
internal static class JournalRows
{
    /// <summary>Per shard the sequences, and per asset the versions, are 1, 2, 3 …; no identity is there twice.</summary>
    public static void AreWhole(MemoryDatabase database, int? count = null)
    {
        var rows = database.AllRows();
        Assert.Equal(count ?? rows.Length, rows.Length);
        Assert.All(rows.GroupBy(r => r.Shard), shard => Assert.Equal(Numbers(shard.Count()), shard.Select(r => r.Sequence)));
        Assert.All(rows.GroupBy(r => r.Asset), asset => Assert.Equal(Numbers(asset.Count()), asset.OrderBy(r => r.Sequence).Select(r => r.Version)));
        var identities = rows.Select(r => (r.Asset, TestBody.Of(r.Body).Identity)).Where(i => i.Identity is not null).ToArray();
        Assert.Equal(identities.Length, identities.Distinct().Count());
    }

    private static IEnumerable<long> Numbers(int count) => Enumerable.Range(1, count).Select(i => (long)i);
}
