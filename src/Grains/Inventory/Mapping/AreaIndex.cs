using Beffroi.Geography;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Beffroi.Inventory.Mapping;

/// <summary>Tells which district holds a place, and of which authority a district is. For one thread.</summary>
public sealed class AreaIndex
{
    private readonly Dictionary<string, Area> _authorities;
    private readonly Dictionary<string, Area> _districts;
    private readonly List<(Area District, Envelope Box, IPointOnGeometryLocator Outline)> _outlines = [];

    public AreaIndex(Territory territory)
    {
        _authorities = territory.Areas.Where(a => a.Level == AreaLevel.Authority).ToDictionary(a => a.Key);
        _districts = territory.Areas.Where(a => a.Level == AreaLevel.District).ToDictionary(a => a.Key);
        var reader = new WKTReader();
        foreach (var district in _districts.Values.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (district.Outline is not null && reader.Read(district.Outline) is IPolygonal and Geometry outline)
            {
                _outlines.Add((district, outline.EnvelopeInternal, new IndexedPointInAreaLocator(outline)));
            }
        }
    }

    public IEnumerable<string> AuthorityKeys => _authorities.Keys;

    public IEnumerable<string> DistrictKeys => _districts.Keys;

    public Area? Authority(string key) => _authorities.GetValueOrDefault(key);

    public Area? District(string key) => _districts.GetValueOrDefault(key);

    /// <summary>The district whose outline holds the place: the first by key where two share a border; null outside of all.</summary>
    /// <param name="authority">Among its districts only, when given.</param>
    public Area? Holding(Place place, string? authority)
    {
        var point = new Coordinate(place.Longitude, place.Latitude);
        foreach (var (district, box, outline) in _outlines)
        {
            if ((authority is null || district.Authority == authority) && box.Contains(point) && outline.Locate(point) != Location.Exterior)
            {
                return district;
            }
        }

        return null;
    }
}
