namespace Beffroi.Journal.Model;

/// <summary>What an asset knows: its version, the messages it has taken, and of each other asset the highest effect.</summary>
internal sealed class ModelState
{
    private readonly HashSet<int> _messages;
    private readonly Dictionary<int, int> _effects;

    public ModelState() => (_messages, _effects) = ([], []);

    private ModelState(ModelState other) => (Version, _messages, _effects) = (other.Version, [.. other._messages], new(other._effects));

    public int Version { get; private set; }

    public bool Has(Identity identity) => identity.IsMessage
        ? _messages.Contains(identity.Number)
        : _effects.GetValueOrDefault(identity.Source, -1) >= identity.Number;

    public ModelState Fold(ModelRow row)
    {
        Version = row.Version;
        if (row.Identity.IsMessage)
        {
            _messages.Add(row.Identity.Number);
        }
        else
        {
            _effects[row.Identity.Source] = row.Identity.Number;
        }

        return this;
    }

    public ModelState Copy() => new(this);

    public bool Same(ModelState other) => Version == other.Version && _messages.SetEquals(other._messages)
        && _effects.Count == other._effects.Count && _effects.All(e => other._effects.TryGetValue(e.Key, out var n) && n == e.Value);
}
