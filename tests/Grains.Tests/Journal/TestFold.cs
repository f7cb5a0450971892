using System.Runtime.CompilerServices;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>The fold of test assets: the kernel's state is only their handle and version.</summary>
internal sealed class TestFold : IStateFold, IEffectReader
{
    private readonly ConditionalWeakTable<AssetState, TestState> _states = [];

    public TestState StateOf(AssetState state) => _states.GetOrCreateValue(state);

    public AssetState FromSnapshot(SnapshotRow snapshot)
    {
        var (version, test) = TestState.Of(snapshot.State);
        var state = new AssetState(0) { Version = version };
        _states.Add(state, test);
        return state;
    }

    public AssetState Apply(AssetState? state, ChangeRow row)
    {
        state ??= new(0);
        StateOf(state).Apply(TestBody.Of(row.Body));
        state.Version = row.Version;
        return state;
    }

    public EffectContent Read(ReadOnlyMemory<byte> body) =>
        body.Length == 0 ? throw new InvalidDataException("nothing in it") : new() { Form = EffectForm.Tell, Name = "told" };

    /// <summary>The state of each asset by the rows alone.</summary>
    public static SortedDictionary<string, string> FoldOf(IEnumerable<ChangeRow> rows)
    {
        var fold = new TestFold();
        Dictionary<AssetId, AssetState> states = [];
        foreach (var row in rows)
        {
            states[row.Asset] = fold.Apply(states.GetValueOrDefault(row.Asset), row);
        }

        return new(states.ToDictionary(s => s.Key.ToString(), s => $"{s.Value.Version}: {fold.StateOf(s.Value)}"), StringComparer.Ordinal);
    }
}
