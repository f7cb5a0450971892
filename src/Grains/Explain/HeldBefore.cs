using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What priority stacks held before the first row that is kept, gathered from what came after: nothing of it is guessed.</summary>
/// <param name="first">The version of the first row: what was written before it counts.</param>
internal sealed class HeldBefore(long first)
{
    private readonly List<(string Control, StackEntry Entry)> _entries = [];

    public IEnumerable<StackEntry> Of(string control) => _entries.Where(e => e.Control == control).Select(e => e.Entry);

    /// <summary>A later change: what it took out had stood there.</summary>
    public void Hear(long version, Change change)
    {
        foreach (var fact in change.Control)
        {
            if (fact.Step != ControlStep.Written && fact.Entry.Version < Math.Min(first, version))
            {
                Add(fact.Control, fact.Entry);
            }
        }
    }

    /// <summary>A later state: what it still holds had stood there.</summary>
    public void Hear(AssetState later)
    {
        foreach (var control in later.Controls ?? [])
        {
            control.Entries.Where(entry => entry.Version < first).ToList().ForEach(entry => Add(control.Control, entry));
        }
    }

    private void Add(string control, StackEntry entry)
    {
        if (!_entries.Contains((control, entry)))
        {
            _entries.Add((control, entry));
        }
    }
}
