using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace Beffroi.Support.Fuzzing;

/// <summary>Valid input made hostile, a step at a time: some steps know numbers, texts and lengths, others only bytes.</summary>
public static partial class Mutations
{
    private const int Longest = 300_000;

    private static readonly byte[][] Nasty =
    [
        .. new[]
        {
            "1e400", "-1e400", "-0", "0", "-1", "9223372036854775807", "9223372036854775808", "1e-400", "0.1e", "NaN", "Infinity", "01", "null", "true", "[]", "{}", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\x\"",
            "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"2026-12-31T23:59:60Z\"", "\"2026-02-30\"", "\"a/b/../c\"", "\"\u202e\ud83d\ude00\"", "253402300799999", "99999999999", "100000000000",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}", "[1,2]", "[181,91]", "[1e400,0]", "{\"value\":1,\"unit\":\"furlong\"}", "{\"value\":{}}", "\"", ",", ":", "}", "]", "\n", "\r\n", ";", "\t",
            "&amp;", "<a>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "*a", "&a [*a, *a]", "!!python/object", "../../etc/passwd", "PK\u0003\u0004",
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFF, 0xFF, 0x7F], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0],
    ];

    /// <summary>One of the samples after up to eight steps.</summary>
    public static Gen<byte[]> Of(params byte[][] samples) => Gen.Select(
        Gen.Int[0, samples.Length - 1],
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, int.MaxValue - 1], Gen.Int[0, int.MaxValue - 1]).Array[0, 8],
        (sample, steps) => steps.Aggregate(samples[sample], (bytes, step) => Step(bytes, step.Item1, step.Item2, step.Item3)));

    /// <inheritdoc cref="Of(byte[][])"/>
    public static Gen<byte[]> Of(params string[] samples) => Of([.. samples.Select(Encoding.UTF8.GetBytes)]);

    private static byte[] Step(byte[] bytes, int how, int where, int what)
    {
        var at = bytes.Length == 0 ? 0 : where % bytes.Length;
        var length = Math.Min(bytes.Length - at, 1 + (what % 64));
        byte[] changed = how switch
        {
            0 when bytes.Length > 0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (what % 8))), .. bytes[(at + 1)..]],
            1 when bytes.Length > 0 => [.. bytes[..at], (byte)what, .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[(at + length)..]],
            3 => bytes[..at],
            4 => [.. bytes[..at], .. Nasty[what % Nasty.Length], .. bytes[at..]],
            5 => Repeated(bytes, at, length, what),
            6 => [.. Nasty[what % Nasty.Length], .. bytes],
            _ => Token(bytes, where, Nasty[what % Nasty.Length]),
        };
        return changed.Length <= Longest ? changed : changed[..Longest];
    }

    private static byte[] Repeated(byte[] bytes, int at, int length, int what) =>
        [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], 1 + (what % 2_000)).SelectMany(part => part), .. bytes[at..]];

    private static byte[] Token(byte[] bytes, int which, byte[] instead)
    {
        var tokens = Scalar().Matches(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 20_000)));
        if (tokens.Count == 0)
        {
            return [.. bytes, .. instead];
        }

        var token = tokens[which % tokens.Count];
        return [.. bytes[..token.Index], .. instead, .. bytes[(token.Index + token.Length)..]];
    }

    [GeneratedRegex("""-?\d+(\.\d+)?|"[^"]*"|true|false|null""")]
    private static partial Regex Scalar();
}
