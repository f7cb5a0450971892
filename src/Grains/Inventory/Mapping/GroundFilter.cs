using Beffroi.Inventory.Projections;
using NetTopologySuite.Geometries;

namespace Beffroi.Inventory.Mapping;

/// <summary>Moves every point of a geometry from its projection to longitude and latitude.</summary>
internal sealed class GroundFilter(Projection projection) : ICoordinateSequenceFilter
{
    /// <summary>Whether a point was not in the projection's area.</summary>
    public bool Outside { get; private set; }

    public bool Done => Outside;

    public bool GeometryChanged => true;

    public void Filter(CoordinateSequence seq, int i)
    {
        if (projection.Locate(seq.GetX(i), seq.GetY(i)) is not { } place)
        {
            Outside = true;
            return;
        }

        seq.SetOrdinate(i, 0, place.Longitude);
        seq.SetOrdinate(i, 1, place.Latitude);
    }
}
