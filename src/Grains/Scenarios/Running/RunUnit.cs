using System.Globalization;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// A unit of work of a run: writing down what it begins with, one part of one replicate of the baseline or of the scenario, or adding up. Parses and prints itself.
/// </summary>
internal readonly record struct RunUnit(RunUnitKind Kind, int Replicate, int Part)
{
    public static readonly RunUnit Cut = new(RunUnitKind.Cut, 0, 0);

    public static readonly RunUnit Sum = new(RunUnitKind.Sum, 0, 0);

    /// <summary>In the order they are begun in: what one stage gives stands together.</summary>
    public static IEnumerable<RunUnit> Parts(int replicates, int parts) =>
        from replicate in Enumerable.Range(0, replicates)
        from kind in new[] { RunUnitKind.Baseline, RunUnitKind.Scenario }
        from part in Enumerable.Range(0, parts)
        select new RunUnit(kind, replicate, part);

    public static RunUnit Parse(string text)
    {
        var words = text.Split('-');
        return new(Enum.Parse<RunUnitKind>(words[0], ignoreCase: true), int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Kind.ToString().ToLowerInvariant()}-{Replicate}-{Part}");
}
