using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Those flows of an asset that its course sums up as it passes.</summary>
internal sealed class SummedFlows
{
    private readonly SimulatedCourse? _course;
    private readonly int[] _places;
    private readonly double[] _flows;

    public SummedFlows(SimulatedLiving living, SimulatedAsset asset)
    {
        _course = living.Course?.Invoke(asset);
        _places = [.. Enumerable.Range(0, living.Rows.Count).Where(i => living.Rows[i].IsSummed)];
        _flows = new double[_places.Length];
    }

    /// <summary>Adds what flowed; nothing of one that is out, though time passes for it too.</summary>
    public void Pass(SimulatedAsset asset, Instant from, Instant to, bool isOut, double[] taken)
    {
        if (_course is null || from >= to)
        {
            return;
        }

        Array.Clear(_flows);
        _course.Pass(asset, from, to, _flows);
        for (var i = 0; i < _places.Length && !isOut; i++)
        {
            taken[_places[i]] += _flows[i];
        }
    }
}
