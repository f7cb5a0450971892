namespace Beffroi.Twin.Simulation;

/// <summary>
/// Looks for the figures of a model by which it tells best what was measured: each figure in turn is moved a step up or down while that helps, and steps are halved when nothing does.
/// It needs no slope, keeps to its bounds, and gives the same figures on every machine. It finds the bottom of the valley it begins in, so it must begin with what is plausible.
/// </summary>
public static class CompassSearch
{
    /// <param name="from">Where it begins.</param>
    /// <param name="bounds">What each figure may be.</param>
    /// <param name="cost">What is to be least.</param>
    /// <param name="halvings">How often steps are halved; the first step is an eighth of the bounds.</param>
    public static double[] Least(IReadOnlyList<double> from, IReadOnlyList<(double Low, double High)> bounds, Func<double[], double> cost, int halvings = 10)
    {
        var best = from.ToArray();
        var least = cost(best);
        var steps = bounds.Select(b => (b.High - b.Low) / 8).ToArray();
        for (var halved = 0; halved < halvings;)
        {
            var moved = false;
            for (var i = 0; i < best.Length; i++)
            {
                moved |= Moves(best, i, steps[i], bounds[i], cost, ref least) || Moves(best, i, -steps[i], bounds[i], cost, ref least);
            }

            if (!moved)
            {
                halved++;
                steps = [.. steps.Select(step => step / 2)];
            }
        }

        return best;
    }

    private static bool Moves(double[] figures, int i, double step, (double Low, double High) bound, Func<double[], double> cost, ref double least)
    {
        var was = figures[i];
        figures[i] = Math.Clamp(was + step, bound.Low, bound.High);
        if (figures[i] != was && cost(figures) is var tried && tried < least)
        {
            least = tried;
            return true;
        }

        figures[i] = was;
        return false;
    }
}
