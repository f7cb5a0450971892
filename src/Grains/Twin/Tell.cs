namespace Beffroi.Twin;

/// <summary>What an asset tells those that hang on it: when <paramref name="Property"/> changes, each dependant through <paramref name="Link"/> gets it, inferred, as its own <paramref name="TargetProperty"/>.</summary>
public sealed record Tell(Property Property, string Link, string TargetProperty)
{
    /// <summary>
    /// Whether what is told grows old there as it does here, such as the weather of a station that falls silent: it is told as an estimate with its own age, told anew while it is
    /// observed, and gives way to what the dependant measures itself.
    /// </summary>
    public bool Ages { get; init; }

    /// <summary>
    /// Whether it commands: the dependant has a control of that name, and gets an entry in its slot <c>programme</c>, so that its device is told, whoever is above may say otherwise,
    /// and telemetry confirms. One that no longer hangs on it is let go.
    /// </summary>
    public bool Commands { get; init; }
}
