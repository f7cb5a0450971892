using Beffroi.Language;

namespace Beffroi.Control;

/// <summary>How a device is commanded, how long that takes, and why not otherwise.</summary>
[GenerateSerializer, Immutable, Alias("Reach")]
public sealed record Reach
{
    public static readonly Reach Direct = new(ReachWay.Direct, TimeSpan.Zero, "The device listens all the time.");

    public Reach(ReachWay way, TimeSpan? expectedDelay, Phrase sentence) => (Way, ExpectedDelay, Sentence, Said) = (way, expectedDelay, sentence.ToString(), sentence);

    [Id(0)] public ReachWay Way { get; init; }

    /// <summary>Until it has an order given now; null when that cannot be told.</summary>
    [Id(1)] public TimeSpan? ExpectedDelay { get; init; }

    [Id(2)] public string Sentence { get; init; }

    /// <summary>The sentence as it can be said in other languages.</summary>
    [Id(3)] public Phrase Said { get; init; }

    public static Reach Predicted(Phrase sentence) => new(ReachWay.Predicted, null, sentence);

    public static Reach None(Phrase sentence) => new(ReachWay.None, null, sentence);
}
