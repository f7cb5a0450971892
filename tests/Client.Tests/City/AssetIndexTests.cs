using Beffroi.Parameters;
using Beffroi.Support;

using CsCheck;

using Xunit;

namespace Beffroi.City;

public sealed class AssetIndexTests
{
    /// <summary>Enrolled, moved, retired, in any order and in batches: the index is always what a dictionary is.</summary>
    [Fact]
    public void Any_course_of_changes_gives_what_a_dictionary_gives()
    {
        var change = Gen.Select(Gen.Int[1, 60], Gen.Double[4, 5], Gen.Double[48, 49], Gen.Int[0, 5]);
        change.Array[0, 20].Array[1, 12].Sample(batches =>
        {
            var index = AssetIndex.Empty;
            var model = new Dictionary<int, (double Longitude, double Latitude)>();
            long revision = 0;
            foreach (var batch in batches)
            {
                index = index.With([.. batch.Select(step => SomeIndex.Row(step.Item1, step.Item2, step.Item3, ++revision, retired: step.Item4 == 0))], SomeIndex.Catalogue);
                foreach (var (ordinal, longitude, latitude, dice) in batch)
                {
                    model[ordinal] = (longitude, latitude);
                    if (dice == 0)
                    {
                        model.Remove(ordinal);
                    }
                }

                Assert.Equal(model.Keys.Select(ordinal => $"L-{ordinal}").Order(StringComparer.Ordinal), index.ById.Select(row => row.Asset.Key));
                var box = new Box(4.2, 48.1, 4.7, 48.8);
                var inside = new List<int>();
                index.Places.Within(box, row => inside.Add(row.Ordinal));
                Assert.Equal(model.Where(pair => box.Contains(pair.Value.Longitude, pair.Value.Latitude)).Select(pair => pair.Key).Order(), inside.Order());
                Assert.All(model.Keys, ordinal => Assert.True(index.TryFind(Some.Luminaire($"L-{ordinal}"), out _)));
                Assert.Equal(revision, batch.Length == 0 ? revision : index.Revision);
            }
        }, iter: 200);
    }

    [Fact]
    public void A_tree_is_built_anew_when_much_changed()
    {
        var many = Enumerable.Range(1, 5000).Select(ordinal => SomeIndex.Row(ordinal, 4 + (ordinal / 10_000.0), 48.9)).ToArray();
        var index = AssetIndex.Empty.With(many, SomeIndex.Catalogue).With([SomeIndex.Row(17, 10, 50, revision: 2)], SomeIndex.Catalogue);
        var found = new List<int>();

        index.Places.Within(new(4, 48, 4.01, 49), row => found.Add(row.Ordinal));
        index.Places.Within(new(9, 49, 11, 51), row => found.Add(row.Ordinal));

        Assert.Equal(Enumerable.Range(1, 100).Where(ordinal => ordinal != 17).Append(17).Order(), found.Order());
    }

    [Fact]
    public void A_box_across_the_date_line_has_both_sides()
    {
        var index = AssetIndex.Empty.With([SomeIndex.Row(1, 179.5, 0), SomeIndex.Row(2, -179.5, 0), SomeIndex.Row(3, 0, 0)], SomeIndex.Catalogue);
        var found = new List<int>();

        index.Places.Within(new(179, -1, -179, 1), row => found.Add(row.Ordinal));

        Assert.Equal([1, 2], found.Order());
    }
}
