namespace Beffroi.Twin;

/// <summary>What became of a request: taken, or refused with a stable code, a sentence and advice. Never silence, never a stack trace.</summary>
[GenerateSerializer, Immutable, Alias("Outcome")]
public sealed record Outcome([property: Id(0)] string? Code, [property: Id(1)] string? Sentence, [property: Id(2)] string? Advice)
{
    public static readonly Outcome Taken = new(null, null, null);

    /// <summary>Taken, and nothing had to change: the same thing was already so.</summary>
    public static readonly Outcome Unchanged = new("unchanged", null, null);

    public static Outcome Refused(string code, string sentence, string advice) => new(code, sentence, advice);

    public bool IsRefused => Sentence is not null;

    public bool IsUnchanged => Code == "unchanged";
}
