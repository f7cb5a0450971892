using System.Text.Json.Serialization;
using Beffroi.Language;

namespace Beffroi.Twin;

/// <summary>What became of a request: taken, or refused with a stable code, a sentence and advice. Never silence, never a stack trace.</summary>
[GenerateSerializer, Immutable, Alias("Outcome")]
public sealed record Outcome([property: Id(0)] string? Code, [property: Id(1)] string? Sentence, [property: Id(2)] string? Advice)
{
    public static readonly Outcome Taken = new(null, null, null);

    /// <summary>Taken, and nothing had to change: the same thing was already so.</summary>
    public static readonly Outcome Unchanged = new("unchanged", null, null);

    /// <summary>The sentence as it can be said in other languages; null for one that was kept before that was known, and when there is none.</summary>
    [Id(3), JsonIgnore] public Phrase? Said { get; init; }

    /// <summary>Likewise, the advice.</summary>
    [Id(4), JsonIgnore] public Phrase? Advised { get; init; }

    public static Outcome Refused(string code, Phrase sentence, Phrase advice) => new(code, sentence.ToString(), advice.ToString()) { Said = sentence, Advised = advice };

    public bool IsRefused => Sentence is not null;

    public bool IsUnchanged => Code == "unchanged";
}
