namespace Beffroi.Assets.Parking;

/// <summary>
/// How many of those who come find no space, by Erlang's loss formula: it holds for whatever stays, as long as arrivals are independent (M/G/c/c). At the kerb it is too kind,
/// as drivers pass by spaces that are far from where they go (domain reference §5).
/// </summary>
public static class ErlangB
{
    private const int MostSteps = 40;
    private const double NearEnough = 1e-9;

    /// <summary>The share turned away, 0 to 1.</summary>
    /// <param name="spaces">How many there are.</param>
    /// <param name="load">Cars that would stand there if none were turned away: arrivals an hour times the hours they stay.</param>
    public static double TurnedAway(int spaces, double load)
    {
        var share = 1.0;
        for (var k = 1; k <= spaces; k++)
        {
            share = load * share / (k + (load * share));
        }

        return share;
    }

    /// <summary>The load under which so many cars stand there on average (Little: those who get in, times how long they stay), by Newton's steps within bounds that close in.</summary>
    public static double LoadOf(int spaces, double standing)
    {
        var (low, high, load) = (standing, double.PositiveInfinity, standing);
        for (var step = 0; step < MostSteps; step++)
        {
            var share = TurnedAway(spaces, load);
            var wrong = (load * (1 - share)) - standing;
            (low, high) = wrong < 0 ? (load, high) : (low, load);
            if (Math.Abs(wrong) <= NearEnough * standing)
            {
                break;
            }

            // Erlang's B grows with the load by B·(spaces / load − 1 + B).
            var next = load - (wrong / (1 - share - (load * share * ((spaces / load) - 1 + share))));
            load = next > low && next < high ? next : double.IsInfinity(high) ? 2 * load : (low + high) / 2;
        }

        return load;
    }

    /// <summary>Cars that stand there on average: the load that is not turned away.</summary>
    public static double Standing(int spaces, double load) => load * (1 - TurnedAway(spaces, load));

    /// <summary>The fewest spaces of which no more than that share is turned away.</summary>
    public static int SpacesFor(double load, double turnedAway)
    {
        var (share, spaces) = (1.0, 0);
        while (share > turnedAway)
        {
            spaces++;
            share = load * share / (spaces + (load * share));
        }

        return spaces;
    }
}
