using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Parking;

/// <summary>
/// A car park into which cars come by chance at a rate that changes with the hour, and that stay as a law says; who finds it full drives on. Draws are counted by car, so that another
/// size of the same car park sees the same cars come.
/// </summary>
public static class SimulatedPark
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(30);

    /// <param name="spaces">How many there are.</param>
    /// <param name="coming">Cars expected in each half hour.</param>
    public static ParkedDays Run(int spaces, IReadOnlyList<double> coming, StayLaw stay, Dice dice)
    {
        var leaving = new PriorityQueue<int, TimeSpan>();
        var (standing, came, turnedAway, car) = (new int[coming.Count], 0, 0, 0L);
        for (var slot = 0; slot < coming.Count; slot++)
        {
            foreach (var at in Times(coming[slot], slot, dice))
            {
                Leave(leaving, at);
                came++;
                if (leaving.Count < spaces)
                {
                    leaving.Enqueue(0, at + stay.Draw(dice, "stay", car));
                }
                else
                {
                    turnedAway++;
                }

                car++;
            }

            Leave(leaving, (slot + 1) * Slot);
            standing[slot] = leaving.Count;
        }

        return new(standing, came, turnedAway);
    }

    private static void Leave(PriorityQueue<int, TimeSpan> leaving, TimeSpan until)
    {
        while (leaving.TryPeek(out _, out var at) && at <= until)
        {
            leaving.Dequeue();
        }
    }

    /// <summary>When cars come within a half hour: gaps of chance at an even rate, counted from its beginning.</summary>
    private static IEnumerable<TimeSpan> Times(double expected, int slot, Dice dice)
    {
        var (position, drawn) = (0.0, 0);
        while (expected > 0)
        {
            position -= Math.Log(1 - dice.Unit("gap", ((long)slot << 20) + drawn++)) / expected;
            if (position >= 1)
            {
                break;
            }

            yield return (slot + position) * Slot;
        }
    }
}
