using Beffroi.Documents;
using Beffroi.Documents.Reading;

namespace Beffroi.Contracts.Reading;

/// <summary>Reads how a department's figure turns into money. Wherever a number may stand, a table by year or a formula may.</summary>
internal sealed class ClauseReader(Words words)
{
    private const int MostSlices = 20;
    private const int MostLines = 40;
    private static readonly string[] Shares = ["bonus", "malus", "most", "least"];
    private static readonly string[] Values = ["contract", "market"];
    private static readonly string[] Bands = ["threshold", "deductible"];
    private static readonly string[] Estimates = ["hold", "pay"];
    private string _where = "";

    public ContractClause Read(string id, YamlBlock block)
    {
        _where = $"clauses.{id}";
        var clause = new ContractClause
        {
            Id = id,
            Name = words.Bilingual(block, "name"),
            Indicator = block.Text("indicator", required: true) ?? "",
            Baseline = block.Text("baseline"),
            Saving = Table(block, "saving"),
            Target = Table(block, "target"),
            Price = block.Text("price"),
            AtMarket = Words.Choice(block, "valuedAt", Values) == "market",
            DeadBand = Band(block),
            Uncertainty = Table(block, "uncertainty"),
            Bonus = Sharing(block, "bonus"),
            Malus = Sharing(block, "malus"),
            Lines = [.. Lines(block)],
            Rebasings = [.. block.Blocks("rebase", MostSlices).Select(Rebase).OfType<Rebasing>()],
            EstimatesPay = Words.Choice(block, "estimates", Estimates) == "pay",
        };
        block.Close();
        Consistent(block, clause);
        return clause;
    }

    private static void Consistent(YamlBlock block, ContractClause clause)
    {
        if (block.Node("saving") is not null && block.Node("target") is not null)
        {
            block.Remarks.Add(block.Node("target")!, RemarkCode.OneOf, "saving", "target");
        }
        else if (block.Node("saving") is null && block.Node("target") is null)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, "saving", "clauses");
        }

        if (clause.Saving is not null && clause.Baseline is null)
        {
            block.Remarks.Add(block.Node("saving")!, RemarkCode.Missing, "baseline", "clauses");
        }

        if (clause.Price is null && clause.Bonus.Slices.Count + clause.Malus.Slices.Count > 0)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, "price", "clauses");
        }
    }

    private DeadBand? Band(YamlBlock block)
    {
        if (block.Block("deadBand") is not { } band)
        {
            return null;
        }

        var (percent, amount, way) = (Table(band, "percent"), Table(band, "amount"), Words.Choice(band, "as", Bands));
        band.Close();
        if ((percent is null) == (amount is null))
        {
            band.Remarks.Add(band.Self, percent is null ? RemarkCode.Missing : RemarkCode.OneOf, "percent", percent is null ? "deadBand" : "amount");
            return null;
        }

        return new((percent ?? amount)!, amount is not null, way == "deductible");
    }

    private Sharing Sharing(YamlBlock block, string key)
    {
        if (block.Block(key) is not { } inner)
        {
            return Contracts.Sharing.None;
        }

        var (share, cap) = (Table(inner, "share"), Table(inner, "cap"));
        SharingSlice[] slices = [.. inner.Blocks("slices", MostSlices).Select(Slice).OfType<SharingSlice>()];
        if (share is not null && inner.Node("slices") is { } both)
        {
            inner.Remarks.Add(both, RemarkCode.OneOf, "share", "slices");
        }

        var sharing = new Sharing(share is null ? slices : [new(cap, share)], Table(inner, "most"), Table(inner, "least"));
        inner.Close();
        Increasing(inner, slices);
        return sharing;
    }

    private static void Increasing(YamlBlock block, SharingSlice[] slices)
    {
        decimal? end = 0;
        foreach (var slice in slices)
        {
            // A bound that depends on the year or on facts shows only when it is worked out: there a slice that ends before the one before it is empty.
            var next = slice.UpTo?.From.Values.Select(formula => formula.Of(_ => null)).Min();
            if (end is null || next <= end)
            {
                block.Remarks.Add(block.Node("slices")!, RemarkCode.SlicesNotIncreasing);
                return;
            }

            end = slice.UpTo is null ? null : next ?? end;
        }
    }

    private SharingSlice? Slice(YamlBlock block)
    {
        var (end, share) = (Table(block, "upTo"), Table(block, "share", required: true));
        block.Close();
        return share is null ? null : new(end, share);
    }

    private IEnumerable<ClauseLine> Lines(YamlBlock block)
    {
        foreach (var (id, at, node) in block.Pairs("lines", MostLines))
        {
            if (Shares.Contains(id))
            {
                // Rows are told apart by these.
                block.Remarks.Add(at, RemarkCode.NameTaken, id);
            }

            if (!words.IsName(id, at, block.Remarks) || block.Inner(node, "lines") is not { } inner)
            {
                continue;
            }

            var (name, amount) = (words.Bilingual(inner, "name"), Table(inner, "amount", required: true));
            inner.Close();
            if (amount is not null)
            {
                yield return new(id, name, amount);
            }
        }
    }

    private Rebasing? Rebase(YamlBlock block)
    {
        var (over, years, target) = (Words.Decimal(block, "over", 0, 1000), block.Number("years", 1, 60, required: true), words.Formula(block, "target", _where, true, ClauseNames.OfClauses));
        block.Close();
        return years is null || target is null ? null : new(over, (int)years.Value, target);
    }

    private YearTable? Table(YamlBlock block, string key, bool required = false) => words.Table(block, key, _where, required, ClauseNames.OfClauses);
}
