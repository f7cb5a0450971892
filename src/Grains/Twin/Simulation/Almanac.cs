using System.Collections.Concurrent;
using Beffroi.Geography;
using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>Sky and weather of a run: when the sun passes an elevation is worked out once, as all assets of a zone of sky ask for the same.</summary>
/// <param name="climate">Null where nothing goes by the weather.</param>
public sealed class Almanac(Climate? climate = null)
{
    private readonly ConcurrentDictionary<(DateOnly Day, Place Place, double Elevation), SunCrossings?> _crossings = [];

    /// <summary>The weather of the run.</summary>
    public Climate Climate { get; } = climate ?? new(0);

    public SunCrossings? Crossings(DateOnly day, Place place, double elevation) =>
        _crossings.GetOrAdd((day, place, elevation), static key => Sun.Crossings(key.Day, key.Place, key.Elevation));
}
