using Beffroi.Twin;

namespace Beffroi.Geography;

/// <summary>The areas as they will be, while changes are judged one after the other. Pure.</summary>
internal sealed class TerritoryDraft(IEnumerable<Area> areas)
{
    private readonly Dictionary<(AreaLevel Level, string Key), Area> _areas = areas.ToDictionary(a => (a.Level, a.Key));
    private readonly HashSet<string> _authorities = [.. areas.Where(a => a.Level == AreaLevel.Authority).Select(a => a.Key)];
    private readonly Dictionary<(AreaLevel Level, string Key), Area> _changed = [];

    /// <summary>What was added or became different, in the order it came.</summary>
    public IReadOnlyCollection<Area> Changed => _changed.Values;

    public Outcome Put(Area area)
    {
        if (AreaCheck.Fault(area, _authorities) is { } fault)
        {
            return fault;
        }

        var key = (area.Level, area.Key);
        if (_areas.TryGetValue(key, out var held) && held == area)
        {
            return Outcome.Unchanged;
        }

        _areas[key] = area;
        _changed[key] = area;
        if (area.Level == AreaLevel.Authority)
        {
            _authorities.Add(area.Key);
        }

        return Outcome.Taken;
    }
}
