using Beffroi.Rules;

namespace Beffroi.Incidents;

/// <summary>Alarms that are tied to each other, directly or through others: the strongest ties first, and no further apart than an incident may be. Pure.</summary>
internal static class Clusters
{
    private const double MetresADegree = 111_320;

    /// <param name="members">By the moment they were raised.</param>
    /// <returns>Groups of at least two, each in the order of <paramref name="members"/>.</returns>
    public static IEnumerable<IncidentMember[]> Of(List<IncidentMember> members, IncidentOptions settings)
    {
        var ties = Pairs(members, settings).Distinct()
            .Select(pair => (pair.One, pair.Other, Tie: Ties.Between(members[pair.One], members[pair.Other], settings)))
            .Where(pair => pair.Tie?.Score >= settings.LeastScore)
            .OrderByDescending(pair => pair.Tie!.Score).ThenBy(pair => pair.One).ThenBy(pair => pair.Other);
        var groups = Enumerable.Range(0, members.Count).Select(i => new List<int> { i }).ToArray();
        foreach (var (one, other, tie) in ties)
        {
            var (into, from) = (groups[one], groups[other]);
            if (into == from || (tie!.Form == TieForm.Near && !from.TrueForAll(i => Fits(into.Select(j => members[j]), members[i], settings))))
            {
                continue;
            }

            into.AddRange(from);
            from.ForEach(i => groups[i] = into);
        }

        return groups.Distinct().Where(group => group.Count > 1).Select(group => group.Order().Select(i => members[i]).ToArray());
    }

    /// <summary>Whether it is no further from any of them than an incident may measure.</summary>
    public static bool Fits(IEnumerable<IncidentMember> members, IncidentMember member, IncidentOptions settings) =>
        member.Place is not { } place || members.All(with => with.Place is not { } other || Ground.Metres(place, other) <= settings.MostSpread);

    /// <summary>Only those that can be tied: near by cells of the ground, or of one thing both hang on, where one after the other in time is enough to join all that can be.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(List<IncidentMember> members, IncidentOptions settings)
    {
        foreach (var group in Enumerable.Range(0, members.Count).SelectMany(i => members[i].Shared.Select(key => (Key: key, Index: i))).GroupBy(e => e.Key, e => e.Index))
        {
            var indexes = group.Order().ToArray();
            for (var i = 1; i < indexes.Length; i++)
            {
                yield return (indexes[i - 1], indexes[i]);
            }
        }

        var cells = Enumerable.Range(0, members.Count).Where(i => members[i].Place is not null).ToLookup(i => Cell(members[i], settings));
        foreach (var cell in cells)
        {
            foreach (var one in cell)
            {
                foreach (var other in Around(cell.Key).SelectMany(key => cells[key]).Where(other => other > one))
                {
                    yield return (one, other);
                }
            }
        }
    }

    private static (int East, int North) Cell(IncidentMember member, IncidentOptions settings)
    {
        var (longitude, latitude) = (member.Place!.Value.Longitude, member.Place.Value.Latitude);
        var north = (int)Math.Floor(latitude * MetresADegree / settings.Far);
        // One width of a degree for a whole row, so that neighbours in a row are neighbours on the ground.
        var width = MetresADegree * Math.Max(0.01, Math.Cos(north * settings.Far / MetresADegree * Math.PI / 180));
        return ((int)Math.Floor(longitude * width / settings.Far), north);
    }

    private static IEnumerable<(int East, int North)> Around((int East, int North) cell) =>
        from east in Enumerable.Range(cell.East - 2, 5) from north in Enumerable.Range(cell.North - 1, 3) select (east, north);
}
