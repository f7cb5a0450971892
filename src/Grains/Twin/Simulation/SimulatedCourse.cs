namespace Beffroi.Twin.Simulation;

/// <summary>
/// What goes on in one asset step by step, summed up on arrays and not by turns: a building's heat by the hour, a soil's water by the day. Steps are of the calendar, whatever stretches it is asked
/// for, so that stretches of any lengths add up to the same; what is commanded or described anew counts from the next step on.
/// </summary>
public abstract class SimulatedCourse
{
    /// <summary>Adds what flowed from one moment to a later one. Stretches follow each other.</summary>
    /// <param name="asset">As it is described and commanded meanwhile.</param>
    /// <param name="flows">One for each <see cref="SimulatedFlow.Summed"/> of its kind, in their order.</param>
    public abstract void Pass(SimulatedAsset asset, Instant from, Instant to, Span<double> flows);
}
