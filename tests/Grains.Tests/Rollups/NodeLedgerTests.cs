using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Rollups;

public sealed class NodeLedgerTests
{
    private static readonly NodeId[] Cells = [NodeId.Cell("a", "lighting"), NodeId.Cell("b", "lighting"), NodeId.Cell("c", "video")];

    [Fact]
    public void Vectors_in_any_order_add_up_to_the_newest_of_each_cell() =>
        Gen.Select(Gen.Int[0, 2], Gen.Long[1, 9]).Array[0, 40].Sample(arrivals =>
        {
            var node = new NodeLedger(NodeId.Territory);
            Array.ForEach(Cells, c => node.Replace(Vector(c, "first", 0)));
            foreach (var (cell, counter) in arrivals)
            {
                Assert.True(node.TryTake(Vector(Cells[cell], "first", counter)));
            }

            var newest = Cells.Select((_, i) => arrivals.Where(a => a.Item1 == i).Select(a => a.Item2).DefaultIfEmpty(0).Max());
            Assert.Equal(newest.Sum(), node.Read().Kinds["lamp"].ByKnowledge[0]);
        });

    [Fact]
    public void Another_life_is_not_taken_on_its_word_but_asked()
    {
        var node = new NodeLedger(NodeId.Territory);
        Assert.False(node.TryTake(Vector(Cells[0], "first", 8)));
        node.Replace(Vector(Cells[0], "first", 8));
        Assert.False(node.TryTake(Vector(Cells[0], "second", 1)));
        Assert.Equal(8, node.Read().Kinds["lamp"].ByKnowledge[0]);
        node.Replace(Vector(Cells[0], "second", 1));
        Assert.Equal(1, node.Read().Kinds["lamp"].ByKnowledge[0]);
        Assert.False(node.TryTake(Vector(Cells[0], "first", 9)));
    }

    [Fact]
    public void An_answer_overtaken_by_a_newer_vector_of_the_same_life_changes_nothing()
    {
        var node = new NodeLedger(NodeId.Territory);
        node.Replace(Vector(Cells[0], "first", 6));
        node.Replace(Vector(Cells[0], "first", 5));
        Assert.Equal(6, node.Read().Kinds["lamp"].ByKnowledge[0]);
    }

    [Fact]
    public void An_authority_counts_its_own_part_only()
    {
        var node = new NodeLedger(NodeId.Authority("chalons"));
        var vector = Vector(Cells[0], "first", 4);
        node.Replace(vector with { Parts = [.. vector.Parts, vector.Parts[0] with { Authority = "fagnieres" }, vector.Parts[0] with { Authority = null }] });
        Assert.Equal(4, node.Read().Kinds["lamp"].ByKnowledge[0]);
        node.Replace(vector with { Counter = 5, Parts = [] });
        Assert.Empty(node.Read().Kinds);
        Assert.Empty(node.Cells);
    }

    private static CellVector Vector(NodeId cell, string epoch, long counter) => new(cell, epoch, counter, new(counter),
    [
        new("chalons", "lamp", new() { ByKnowledge = [counter, 0, 0, 0], ByPriority = [counter, 0, 0, 0, 0], Measures = [[counter], [0], [0]], Counted = [[counter], [0], [0]] }),
    ]);
}
