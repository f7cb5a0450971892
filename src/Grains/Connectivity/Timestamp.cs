using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>ISO 8601 instants as devices write them, from 1970 on: an earlier one is a clock that was never set. One without an offset is UTC.</summary>
public static class Timestamp
{
    public static bool TryParse(string text, out Instant instant)
    {
        var read = text.Length is >= 10 and <= 40 && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment >= DateTimeOffset.UnixEpoch
            ? moment
            : (DateTimeOffset?)null;
        instant = read is { } found ? Instant.From(found) : default;
        return read is not null;
    }
}
