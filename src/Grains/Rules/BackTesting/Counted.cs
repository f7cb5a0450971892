using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>An asset that totals of a back-test count: a state of its own, and the books it is entered in by the kind's own measures.</summary>
internal sealed class Counted(AssetKind kind, AssetId asset, CellLedger[] books, AssetState state)
{
    // The books take what is newer; versions of sealed history are counted here, so they are all counted here.
    private long _entry;

    /// <summary>A member of which nothing was heard yet.</summary>
    public void Expect() => Enter(MemberEntry.Unheard(state.Ordinal, kind.Key, state.Description!.Authority, kind.Measures.Count), new(0));

    public void Take(Change change, long version, Instant at)
    {
        var (description, ordinal) = (state.Description, state.Ordinal);
        state.Version = version - 1;
        AssetFold.Apply(kind, state, change, version, at);

        // Whose member it is, is a fact of today.
        (state.Description, state.Ordinal, state.Retired) = (description, ordinal, false);
        Enter(at);
    }

    /// <summary>Readings of sealed history, and what the kind made of them, which is kept there too.</summary>
    public void Take(IEnumerable<Fact> facts, Instant at)
    {
        foreach (var fact in facts)
        {
            AssetFold.Apply(kind, state, fact);
        }

        Enter(at);
    }

    private void Enter(Instant at)
    {
        if (Contributing.Of(kind, 0, asset, state) is { } contribution)
        {
            Enter(MemberEntry.Of(contribution) with { Version = ++_entry }, at);
        }
    }

    private void Enter(MemberEntry entry, Instant at)
    {
        foreach (var book in books)
        {
            book.Take(entry, at);
        }
    }
}
