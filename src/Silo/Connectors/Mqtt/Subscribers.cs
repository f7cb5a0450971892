namespace Beffroi.Connectors.Mqtt;

/// <summary>Who listens at the embedded broker, and to how many filters.</summary>
internal sealed class Subscribers(int most, int filtersEach)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<string>> _filters = new(StringComparer.Ordinal);

    /// <summary>Whether the client may have that subscription too. Having it already is no second one.</summary>
    public bool Admit(string client, string filter)
    {
        lock (_gate)
        {
            if (!_filters.TryGetValue(client, out var mine))
            {
                if (_filters.Count >= most)
                {
                    return false;
                }

                _filters[client] = mine = new(StringComparer.Ordinal);
            }

            return mine.Contains(filter) || (mine.Count < filtersEach && mine.Add(filter));
        }
    }

    public void Remove(string client, string filter)
    {
        lock (_gate)
        {
            if (_filters.TryGetValue(client, out var mine) && mine.Remove(filter) && mine.Count == 0)
            {
                _filters.Remove(client);
            }
        }
    }

    public void Leave(string client)
    {
        lock (_gate)
        {
            _filters.Remove(client);
        }
    }
}
