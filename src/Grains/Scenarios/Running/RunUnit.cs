using System.Globalization;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// A unit of work of a run: writing down what it begins with, one part of the baseline or of the scenario, or adding up. Parses and prints itself.
/// </summary>
internal readonly record struct RunUnit(RunUnitKind Kind, int Part)
{
    public static readonly RunUnit Cut = new(RunUnitKind.Cut, 0);

    public static readonly RunUnit Sum = new(RunUnitKind.Sum, 0);

    /// <summary>In the order they are begun in: what one stage gives stands together.</summary>
    public static IEnumerable<RunUnit> Parts(int parts) => [.. Parts(RunUnitKind.Baseline, parts), .. Parts(RunUnitKind.Scenario, parts)];

    public static IEnumerable<RunUnit> Parts(RunUnitKind side, int parts) => Enumerable.Range(0, parts).Select(part => new RunUnit(side, part));

    public static RunUnit Parse(string text)
    {
        var words = text.Split('-');
        return new(Enum.Parse<RunUnitKind>(words[0], ignoreCase: true), int.Parse(words[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Kind.ToString().ToLowerInvariant()}-{Part}");
}
