using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>Totals that the rule looks at: summed from the members' own rows by the books of cells, sampled at the instants at which they are live.</summary>
internal sealed partial class BackTest
{
    private readonly RuleInput.Total[] _totals = [.. rule.Document.Inputs.OfType<RuleInput.Total>()];
    private readonly KindShapes _shapes = new([.. rule.Document.Inputs.OfType<RuleInput.Total>().Select(t => t.Kind).DistinctBy(k => k.Key).Select(KindShape.Of)]);
    private readonly Dictionary<NodeId, CellLedger> _books = [];
    private readonly Dictionary<AssetId, Counted> _counted = [];
    private Instant _sample = rule.Document.Inputs.OfType<RuleInput.Total>().Any() ? clock.From(from) : Instant.Never;

    /// <summary>An asset that totals may count, as it is described today; says whether one of them does.</summary>
    public bool Count(AssetKind kind, InventoryEntry entry)
    {
        var cell = MemberRegister.CellOf(entry);
        CellLedger[] books = [.. Hierarchy.Above(cell, [entry.Description.Authority]).Prepend(cell).Select(node => _books.GetValueOrDefault(node)).OfType<CellLedger>()];
        if (books.Length == 0)
        {
            return false;
        }

        var counted = _counted[entry.Asset] = new(kind, entry.Asset, books, new(kind.Properties.Length) { Description = entry.Description, Ordinal = entry.Ordinal });
        counted.Expect();
        return true;
    }

    /// <summary>Opens the books of the nodes an asset in scope looks at.</summary>
    private void Open(Description description)
    {
        foreach (var total in _totals)
        {
            if (total.Node.Of(description) is { } node)
            {
                _books.TryAdd(node, new(node, _shapes));
            }
        }
    }

    private void Sample(Instant at)
    {
        _sample = clock.After(at);
        var samples = new Dictionary<(NodeId Node, string Key), TotalSample>();
        foreach (var (node, book) in _books)
        {
            book.Advance(at);
            var read = book.Read();
            foreach (var total in _totals)
            {
                samples[(node, total.Key)] = total.Read(read, at);
            }
        }

        foreach (var shadow in _shadows.Values)
        {
            TotalSample[] news = [.. News(shadow.State, samples)];
            if (news.Length > 0)
            {
                Turn(shadow, at, turn => Sampling.Take(turn, news));
            }
        }
    }

    private static IEnumerable<TotalSample> News(AssetState state, Dictionary<(NodeId, string), TotalSample> samples)
    {
        foreach (var held in state.Inputs ?? [])
        {
            if (held.Total is { } cover && samples.TryGetValue((cover.Node, held.Key), out var sample) && sample.At >= held.At && Sampling.IsNews(held, sample))
            {
                yield return sample;
            }
        }
    }
}
