using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>What became of one message: how many deliveries were taken or repeats, and everything that was not taken.</summary>
public sealed record IntakeReport(int Taken, int Repeats, int Late, long Version, Rejection[] Rejections)
{
    public static readonly IntakeReport Nothing = new(0, 0, 0, 0, []);

    public IntakeReport With(DeliveryOutcome outcome) => new(
        Taken + (outcome.Result == DeliveryResult.Taken ? 1 : 0),
        Repeats + (outcome.Result == DeliveryResult.Repeat ? 1 : 0),
        Late + outcome.Late,
        Math.Max(Version, outcome.Version),
        outcome.Rejections.Length == 0 ? Rejections : [.. Rejections, .. outcome.Rejections]);

    public IntakeReport With(DeadLetter letter) => this with { Rejections = [.. Rejections, new(letter.Property, letter.Code, letter.Said ?? Phrase.Verbatim(letter.Sentence))] };

    /// <summary>The same as one answer about the whole message.</summary>
    public DeliveryOutcome ToOutcome() => new()
    {
        Result = Taken > 0 ? DeliveryResult.Taken : Rejections.Length > 0 ? DeliveryResult.Rejected : DeliveryResult.Repeat,
        Version = Version,
        Late = Late,
        Rejections = Rejections,
    };
}
