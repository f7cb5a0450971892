using Beffroi.Language;

namespace Beffroi.Twin;

/// <summary>What the form of a value is called in a sentence.</summary>
internal static class FormWords
{
    public static Phrase Of(ValueForm form) => form switch
    {
        ValueForm.Number => Phrase.Of("a number"),
        ValueForm.Flag => Phrase.Of("a flag"),
        ValueForm.Text => Phrase.Of("a text"),
        ValueForm.Point => Phrase.Of("a place"),
        ValueForm.Instant => Phrase.Of("a moment"),
        _ => Phrase.Of("nothing"),
    };
}
