using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Rollups;

public sealed class CellLedgerTests
{
    private static readonly Instant End = new(60);

    [Fact]
    public void Any_order_and_any_number_of_repeats_gives_the_fold() =>
        Gen.Select(Town.Lives, Gen.Int).Sample((lives, seed) =>
        {
            var messages = Messages(lives).ToArray();
            var delivered = Shuffled([.. messages, .. messages.Where((_, i) => i % 3 == 0)], seed);
            var cells = Run(delivered);
            AssertFold(lives, cells);
        });

    [Fact]
    public void What_was_lost_is_repaired_by_reconciliation() =>
        Gen.Select(Town.Lives, Gen.Int, Gen.Int[0, 100]).Sample((lives, seed, kept) =>
        {
            var delivered = Shuffled([.. Messages(lives)], seed).Where((_, i) => (i * 37 + seed & 0x7f) <= kept).ToArray();
            var cells = Run(delivered);
            foreach (var ledger in cells)
            {
                Reconcile(ledger, lives, [.. lives.Select(l => l[^1])]);
            }

            AssertFold(lives, cells);
        });

    [Fact]
    public void Members_that_no_board_knows_are_unknown() =>
        Town.Lives.Sample(lives =>
        {
            var silent = lives.Select(l => l[^1] with { Quality = Quality.Unknown, Worst = Priority.None, Measures = [.. l[^1].Measures.Select(_ => default(MeasureValue))] }).ToArray();
            foreach (var cell in Town.Cells)
            {
                var ledger = new CellLedger(cell, Town.Shapes);
                Reconcile(ledger, lives, []);
                Assert.Equal(TotalsText.Of(NaiveFold.Of(silent.Where(c => c.Cell == cell && !c.Retired), Town.Shapes, End)), Text(ledger));
            }
        });

    [Fact]
    public void An_entry_newer_than_the_register_stays()
    {
        var ledger = new CellLedger(Town.Cells[0], Town.Shapes);
        ledger.Take(Lamp(version: 7), new(1));
        ledger.Reconcile([], _ => new Membership(2, 0, 6, Town.Cells[1], null), new(2));
        Assert.Equal(1, ledger.Count);
        ledger.Reconcile([], _ => new Membership(2, 0, 7, Town.Cells[1], null), new(3));
        Assert.Equal(0, ledger.Count);
    }

    [Fact]
    public void Members_turn_stale_with_no_message_and_the_figures_say_when()
    {
        var ledger = new CellLedger(Town.Cells[0], Town.Shapes);
        ledger.Take(Lamp(version: 1), new(10));
        Assert.False(ledger.Advance(new(50)));
        Assert.Equal([1, 0, 0, 0], ledger.Read().Kinds["lamp"].ByKnowledge);
        Assert.True(ledger.Advance(new(51)));
        var totals = ledger.Read();
        Assert.Equal([0, 0, 1, 0], totals.Kinds["lamp"].ByKnowledge);
        Assert.Equal(new(51), totals.AsOf);
        Assert.Equal(900, totals.Kinds["lamp"].Measures[(int)Knowledge.Stale][0]);
    }

    [Fact]
    public void A_kind_that_only_a_newer_silo_knows_is_left_out_and_disturbs_nothing()
    {
        var ledger = new CellLedger(Town.Cells[0], Town.Shapes);
        ledger.Take(Lamp(version: 1), new(10));
        Assert.False(ledger.Take(Lamp(version: 1) with { Ordinal = 3, Kind = "hydrant" }, new(10)));
        Assert.Equal(1, ledger.Count);
        Assert.Equal("lamp", Assert.Single(ledger.Read().Kinds).Key);
    }

    private static MemberEntry Lamp(long version) =>
        new(2, "lamp", version, null, Priority.None, Quality.Measured, new(50), [new(900, Quality.Measured, new(50)), default], Departed: false);

    private static IEnumerable<(NodeId Cell, MemberEntry Entry)> Messages(Contribution[][] lives)
    {
        foreach (var life in lives)
        {
            for (var i = 0; i < life.Length; i++)
            {
                var now = life[i];
                if (i > 0 && life[i - 1].Cell != now.Cell)
                {
                    yield return (life[i - 1].Cell, MemberEntry.Departure(now.Ordinal, now.Asset.Kind, now.Version));
                }

                yield return (now.Cell, now.Retired ? MemberEntry.Departure(now.Ordinal, now.Asset.Kind, now.Version) : MemberEntry.Of(now));
            }
        }
    }

    private static CellLedger[] Run((NodeId Cell, MemberEntry Entry)[] delivered)
    {
        var cells = Town.Cells.Select(c => new CellLedger(c, Town.Shapes)).ToArray();
        for (var i = 0; i < delivered.Length; i++)
        {
            var now = new Instant(End.Microseconds * i / delivered.Length);
            cells[Array.IndexOf(Town.Cells, delivered[i].Cell)].Take(delivered[i].Entry, now);
        }

        return cells;
    }

    private static void Reconcile(CellLedger ledger, Contribution[][] lives, Contribution[] boards)
    {
        var rows = lives.Select(Row).ToDictionary(r => r.Ordinal);
        ledger.Reconcile(rows.Values.Where(r => r.Cell == ledger.Cell), o => rows.TryGetValue(o, out var row) ? row : null, End);
        foreach (var contribution in boards.Where(c => c.Cell == ledger.Cell && !c.Retired))
        {
            ledger.Take(MemberEntry.Of(contribution), End);
        }
    }

    // The register's row carries the version that last changed it: the one since which cell, authority and retirement are as they are.
    private static Membership Row(Contribution[] life)
    {
        var last = life[^1];
        var since = life.Reverse().TakeWhile(c => c.Cell == last.Cell && c.Retired == last.Retired && c.Authority == last.Authority).Last();
        return new(last.Ordinal, last.Kind, since.Version, last.Retired ? null : last.Cell, last.Authority);
    }

    private static void AssertFold(Contribution[][] lives, CellLedger[] cells)
    {
        var last = lives.Select(l => l[^1]).Where(c => !c.Retired).ToArray();
        foreach (var ledger in cells)
        {
            ledger.Advance(End);
            Assert.Equal(TotalsText.Of(NaiveFold.Of(last.Where(c => c.Cell == ledger.Cell), Town.Shapes, End)), Text(ledger));
            foreach (var authority in last.Where(c => c.Cell == ledger.Cell).GroupBy(c => c.Authority))
            {
                var parts = ledger.Parts().Where(p => p.Authority == authority.Key).ToDictionary(p => p.Kind, p => p.Totals);
                Assert.Equal(TotalsText.Of(NaiveFold.Of(authority, Town.Shapes, End)), TotalsText.Of(parts));
            }
        }
    }

    private static string Text(CellLedger ledger) => TotalsText.Of(ledger.Read().Kinds);

    private static T[] Shuffled<T>(T[] items, int seed)
    {
        new Random(seed).Shuffle(items);
        return items;
    }
}
