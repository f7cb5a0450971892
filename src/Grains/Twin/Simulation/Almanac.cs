using System.Collections.Concurrent;
using Beffroi.Geography;
using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>When the sun passes an elevation, worked out once a run: all assets of a zone of sky ask for the same.</summary>
public sealed class Almanac
{
    private readonly ConcurrentDictionary<(DateOnly Day, Place Place, double Elevation), SunCrossings?> _crossings = [];

    public SunCrossings? Crossings(DateOnly day, Place place, double elevation) =>
        _crossings.GetOrAdd((day, place, elevation), static key => Sun.Crossings(key.Day, key.Place, key.Elevation));
}
