using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>What the indexes of a simulated asset stand at, at any moment: its simulation tells them in closed form, so that a stretch is its two ends. Pure.</summary>
internal sealed class SimulatedIndexes
{
    private readonly AssetKind _kind;
    private readonly IReadOnlyList<SimulatedFlow> _rows;
    private readonly double[] _before;

    public SimulatedIndexes(AssetKind kind, IReadOnlyList<SimulatedFlow> rows) => (_kind, _rows, _before) = (kind, rows, new double[rows.Count]);

    /// <summary>They stand so at that moment: what is taken next is from there on.</summary>
    public void Begin(SimulatedAsset asset, Instant at) => Read(asset, at, _before);

    /// <summary>Adds by how much each has grown since. While something is commanded, those do not count that have a rate: what they are simulated to tell does not follow it.</summary>
    public void Take(SimulatedAsset asset, Instant at, double demand, double[] taken)
    {
        Span<double> now = stackalloc double[_rows.Count];
        Read(asset, at, now);
        for (var i = 0; i < now.Length; i++)
        {
            // One that went back was changed for another.
            if (now[i] > _before[i] && (asset.Commanded is null || _rows[i].Rate is null))
            {
                taken[i] += (now[i] - _before[i]) * (_rows[i].FollowsDemand ? demand : 1);
            }

            _before[i] = now[i];
        }
    }

    private void Read(SimulatedAsset asset, Instant at, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _rows[i].Count?.Invoke(asset, at) ?? double.NaN;
        }

        if (_rows.Any(r => r.Index is not null))
        {
            ReadIndexes(asset, at, values);
        }
    }

    private void ReadIndexes(SimulatedAsset asset, Instant at, Span<double> values)
    {
        // What it would say if it were not silent, and if nobody commanded it: the meter counts on.
        var alone = asset.Commanded is null ? asset : asset with { Commanded = null };
        var said = _kind.Simulate(alone, at);
        said = said.Count > 0 || asset.Faults == 0 ? said : _kind.Simulate(alone with { Faults = 0 }, at);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _rows[i].Index is { } index ? ValueOf(said, index) : values[i];
        }
    }

    private static double ValueOf(IReadOnlyList<Measurement> said, Property index)
    {
        foreach (var measurement in said)
        {
            if (measurement.Property == index.Name)
            {
                return measurement.Value.Number;
            }
        }

        return double.NaN;
    }
}
