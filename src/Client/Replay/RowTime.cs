using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Replay;

/// <summary>Reads a row's instant as its mapping says.</summary>
internal static class RowTime
{
    private const double FirstMillisecond = 1e11;

    public static Instant Read(ReplayMapping mapping, ReplayRecord record)
    {
        var text = record.Value(mapping.TimeColumn)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            throw new FormatException($"The instant {mapping.TimeColumn} is missing.");
        }

        if (mapping.TimeFormat is { } format)
        {
            return DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
                ? InZone(exact, mapping.Zone)
                : throw new FormatException($"{mapping.TimeColumn} is '{text}', which is not written as {format}.");
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number < 253_402_300_799_999)
        {
            return Instant.FromUnixMilliseconds(number < FirstMillisecond ? number * 1000 : number);
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? moment.Kind == DateTimeKind.Unspecified ? InZone(moment, mapping.Zone) : Instant.From(new DateTimeOffset(moment.ToUniversalTime()))
            : throw new FormatException($"{mapping.TimeColumn} is '{text}', which is not an instant.");
    }

    /// <summary>An hour that the clock skips in spring is read as the hour after it; one it shows twice, as its first.</summary>
    private static Instant InZone(DateTime local, TimeZoneInfo zone)
    {
        var moment = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        var offset = zone.IsAmbiguousTime(moment) ? zone.GetAmbiguousTimeOffsets(moment).Max() : zone.GetUtcOffset(moment);
        return Instant.From(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), offset));
    }
}
