namespace Beffroi.Control;

/// <summary>How a device is commanded, how long that takes, and why not otherwise.</summary>
/// <param name="ExpectedDelay">Until it has an order given now; null when that cannot be told.</param>
[GenerateSerializer, Immutable, Alias("Reach")]
public sealed record Reach([property: Id(0)] ReachWay Way, [property: Id(1)] TimeSpan? ExpectedDelay, [property: Id(2)] string Sentence)
{
    public static readonly Reach Direct = new(ReachWay.Direct, TimeSpan.Zero, "The device listens all the time.");

    public static Reach Predicted(string sentence) => new(ReachWay.Predicted, null, sentence);

    public static Reach None(string sentence) => new(ReachWay.None, null, sentence);
}
