using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>What a survey found: tallies by group, term and step.</summary>
internal sealed class SurveyResult(SeriesTerm[] terms, Instant[] edges, int groups)
{
    private readonly Dictionary<SeriesTerm, int> _places = terms.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    private readonly Tally[] _tallies = new Tally[groups * terms.Length * (edges.Length - 1)];

    public Instant[] Edges => edges;

    public int Steps => edges.Length - 1;

    public void Add(int group, SeriesTerm term, Tally[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            _tallies[At(group, term, i)].Add(steps[i]);
        }
    }

    /// <summary>Of those groups and steps together.</summary>
    public Tally Sum(IEnumerable<int> groups, SeriesTerm term, Range steps)
    {
        var sum = default(Tally);
        var (first, count) = steps.GetOffsetAndLength(Steps);
        foreach (var group in groups)
        {
            for (var i = first; i < first + count; i++)
            {
                sum.Add(_tallies[At(group, term, i)]);
            }
        }

        return sum;
    }

    private int At(int group, SeriesTerm term, int step) => (((group * terms.Length) + _places[term]) * Steps) + step;
}
