using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>Dates as inventories write them. A date without a time is its midnight UTC: an inventory's date is a day, not a moment.</summary>
public static class DateText
{
    private static readonly string[] Known =
    [
        "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd/MM/yy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyyMMdd", "yyyy/MM/dd", "yyyy-MM", "MM/yyyy", "yyyy",
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss",
    ];

    /// <param name="format">Such as <c>dd/MM/yyyy</c>; null to try those that inventories have.</param>
    public static bool TryParse(string text, string? format, out Instant instant)
    {
        var formats = format is null ? Known : [format];
        var parsed = DateTimeOffset.TryParseExact(
            text.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment);
        instant = parsed ? Instant.From(moment) : default;
        return parsed;
    }
}
