namespace Beffroi.Exports;

/// <summary>Keeps a text from becoming a formula in the spreadsheet that opens it. A name that begins like one gets an apostrophe before it, which spreadsheets do not show. Pure.</summary>
internal static class SafeCell
{
    private const string Starts = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    public static string Of(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
