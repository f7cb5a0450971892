using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>
/// What priority stacks held before the first row that was read, gathered from what came after: nothing of it is guessed. It spares reading back to an entry
/// that was written weeks ago.
/// </summary>
/// <param name="first">The version of the first row: what was written before it counts. The largest number when no row was read.</param>
internal sealed class HeldBefore(long first)
{
    private readonly Dictionary<(string Control, ControlSlot Slot, string Source), StackEntry?> _known = [];
    private long _first = first;

    /// <summary>Entries that had stood; null for one that was written over later, so that nobody knows what it was, or whether it was.</summary>
    public IEnumerable<(ControlSlot Slot, string Source, StackEntry? Entry)> Of(string control) =>
        _known.Where(e => e.Key.Control == control).Select(e => (e.Key.Slot, e.Key.Source, e.Value));

    /// <summary>A later change, in order: the first that is heard of an entry says whether it had stood.</summary>
    public void Hear(long version, Change change)
    {
        _first = Math.Min(_first, version);
        foreach (var fact in change.Control)
        {
            var stood = fact.Step != ControlStep.Written && fact.Entry.Version < _first;
            if (stood || fact.Step == ControlStep.Written)
            {
                _known.TryAdd((fact.Control, fact.Entry.Slot, fact.Entry.Source), stood ? fact.Entry : null);
            }
        }
    }

    /// <summary>The state after them all: what it still holds had stood unless it was written since.</summary>
    public void Hear(AssetState later)
    {
        foreach (var control in later.Controls ?? [])
        {
            foreach (var entry in control.Entries.Where(entry => entry.Version < _first))
            {
                _known.TryAdd((control.Control, entry.Slot, entry.Source), entry);
            }
        }
    }
}
