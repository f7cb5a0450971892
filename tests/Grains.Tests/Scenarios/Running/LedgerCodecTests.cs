using Beffroi.Scenarios.Running;
using CsCheck;

namespace Beffroi.Scenarios;

public sealed class LedgerCodecTests
{
    [Fact]
    public void What_replicates_drew_is_kept_too()
    {
        var ledger = new Ledger(2, 3, 4, 0, replicates: 5);
        ledger.Book(1, 2, 3, 4, 100);
        ledger.BookDraw(1, 4, 2, -7);
        var read = LedgerCodec.Read(LedgerCodec.Write(ledger));
        Assert.Equal((5, 93L, 100L, ledger.Hash()), (read.Replicates, read.DrawOf(1, 4, 2), read.DrawOf(1, 4, 4), read.Hash()));
    }

    [Fact]
    public void Every_figure_comes_back() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 9], Gen.Select(Gen.Int[0, 999], Gen.Long).Array[0, 30]).Sample((cells, months, assets, booked) =>
    {
        var ledger = new Ledger(cells, months, assets, 3);
        foreach (var (place, amount) in booked)
        {
            ledger.BookFirings(place % 3, amount / 64);
            if (cells * months * assets > 0)
            {
                ledger.Book(place % cells, place % months, place % assets, place % Ledger.MostFlows, amount / 64);
            }
        }

        var read = LedgerCodec.Read(LedgerCodec.Write(ledger));
        Assert.Equal((ledger.Hash(), ledger.Months), (read.Hash(), read.Months));
    });

    [Fact]
    public void A_part_with_little_in_it_is_short()
    {
        var ledger = new Ledger(100, 144, 50_000, 0);
        ledger.Book(7, 3, 41_000, 0, 12_345);
        Assert.InRange(LedgerCodec.Write(ledger).Length, 10, 60);
        Assert.Throws<InvalidDataException>(() => LedgerCodec.Read([9, 1, 2]));
    }
}
