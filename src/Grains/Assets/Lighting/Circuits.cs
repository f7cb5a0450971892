using System.Globalization;

namespace Beffroi.Assets.Lighting;

/// <summary>The circuits of a cabinet with the power of their lamps, as an inventory tells them, and which of them carry nothing.</summary>
public static class Circuits
{
    /// <summary>As told when every circuit carries something.</summary>
    public const string None = "-";

    private const string Between = ", ";

    /// <summary>Name and power of each, of a text such as <c>1: 620, 2: 480</c>; null when it is not written so.</summary>
    public static IReadOnlyList<(string Name, double Power)>? Read(string text)
    {
        var circuits = new List<(string Name, double Power)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = part.LastIndexOf(':');
            if (colon < 1 || !double.TryParse(part.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var power) || !(power is > 0 and < 1e6))
            {
                return null;
            }

            circuits.Add((part[..colon].TrimEnd(), power));
        }

        return circuits.DistinctBy(c => c.Name).Count() == circuits.Count ? circuits : null;
    }

    /// <summary>Whether that circuit is among those lost.</summary>
    public static bool Holds(string lost, string circuit) => Array.IndexOf(lost.Split(Between), circuit) >= 0;

    /// <summary>Which are lost after the power fell, or rose again, by that much: the circuit whose lamps take that, give or take a share; unchanged when none does.</summary>
    /// <param name="share">What its lamps take now, as a share of their full power.</param>
    /// <param name="fall">In watts; negative for a rise.</param>
    public static string After(string lost, IReadOnlyList<(string Name, double Power)> circuits, double share, double fall, double tolerance)
    {
        var names = lost == None ? [] : lost.Split(Between).ToList();
        var nearest = circuits.Where(c => names.Contains(c.Name) == fall < 0)
            .Select(c => (c.Name, Takes: c.Power * share)).OrderBy(c => Math.Abs(c.Takes - Math.Abs(fall))).FirstOrDefault();
        if (nearest.Name is null || Math.Abs(nearest.Takes - Math.Abs(fall)) > tolerance * nearest.Takes)
        {
            return lost;
        }

        if (!names.Remove(nearest.Name))
        {
            names.Add(nearest.Name);
        }

        return names.Count == 0 ? None : string.Join(Between, names);
    }
}
