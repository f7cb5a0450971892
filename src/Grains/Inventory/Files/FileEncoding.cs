using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>Which encoding a text file is in: by its mark, by being valid UTF-8, else Windows-1252, of which Latin-1 is a part.</summary>
public static class FileEncoding
{
    /// <summary>What a mapping may say.</summary>
    public const string Advice = "Write utf-8, latin-1, latin-9, windows-1252, utf-16 or macintosh, or leave it out: it is found out.";

    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    // Latin-1 proper has control characters where Windows-1252 has € and œ; no inventory means the former.
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By the names people use; null for one that is not known.</summary>
    public static Encoding? Find(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "utf-8-bom" => Utf8,
        "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "windows-1252" or "cp1252" or "1252" or "ansi" => Western,
        "latin-9" or "latin9" or "iso-8859-15" => CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15"),
        "utf-16" or "utf16" or "unicode" => Encoding.Unicode,
        "macintosh" or "macroman" => CodePagesEncodingProvider.Instance.GetEncoding(10000),
        _ => null,
    };

    /// <summary>Reads the whole file once, and never more than a piece of it at a time.</summary>
    public static Encoding Detect(Stream stream)
    {
        var piece = new byte[65_536];
        var filled = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        if (ByMark(piece.AsSpan(0, filled)) is { } marked)
        {
            return marked;
        }

        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var letters = new char[piece.Length];
        try
        {
            for (; filled > 0; filled = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false))
            {
                strict.GetChars(piece.AsSpan(0, filled), letters, flush: false);
            }

            strict.GetChars([], letters, flush: true);
            return Utf8;
        }
        catch (DecoderFallbackException)
        {
            return Western;
        }
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
