using Beffroi.Twin;

namespace Beffroi.Journal.Effects;

/// <summary>How an effect ends; the words are a metric's. With a sentence it has failed, and its source is told.</summary>
internal readonly record struct EffectEnd(string Word, string? Sentence = null)
{
    public static readonly EffectEnd Taken = new("taken");

    /// <summary>Its shard has left this silo: the next owner sends it.</summary>
    public static readonly EffectEnd Left = new("left");

    public static readonly EffectEnd Expired = new("expired", "It was not delivered before it expired.");

    public static readonly EffectEnd UnknownKind = new("unknown-kind", "Nobody here has the kind of its target.");

    public static readonly EffectEnd Unreadable = new("unreadable", "Its content cannot be read back.");

    /// <summary>What the source keeps of it.</summary>
    public string Code { get; private init; } = Word;

    public static EffectEnd Of(Outcome outcome) => outcome.IsRefused ? new("refused", outcome.Sentence) { Code = outcome.Code! } : Taken;

    public EffectFailure? FailureOf(OutboxRow row) =>
        Sentence is null ? null : new(row.Target, new(row.Version, row.Index), Code, Sentence);
}
