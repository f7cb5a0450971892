using Beffroi.Language;

namespace Beffroi.Conventions;

/// <summary>Says what nobody translated, so that the rules about phrases are seen red.</summary>
internal static class BrokenWords
{
    public static Phrase Written(string place, bool wet) => $"The {place} is on {Phrase.Of(wet ? "water" : "fire")}.";

    public static Phrase Chosen(bool go) => go ? Phrase.Of("Leave.") : Phrase.Of("Stay.");

    public static Phrase Computed(string place) => place.Trim();
}
