namespace Beffroi.Language;

/// <summary>Text without case and accents, so that a search for <c>eglise</c> finds <c>Église</c>.</summary>
internal static class Folded
{
    private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy'";

    public static string Of(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var lower = char.ToLowerInvariant(original[i]);
            folded[i] = lower < 128 ? lower : Accented.IndexOf(lower) is >= 0 and var at ? Plain[at] : lower;
        }
    });
}
