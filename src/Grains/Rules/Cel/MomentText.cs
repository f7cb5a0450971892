using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>Moments as RFC 3339 writes them, with their offset.</summary>
public static class MomentText
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Null when it is none.</summary>
    public static Instant? Read(string text) =>
        (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10) && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Instant.From(moment)
            : null;
}
