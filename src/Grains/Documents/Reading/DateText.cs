using System.Globalization;

namespace Beffroi.Documents.Reading;

/// <summary>Reads days as documents write them: <c>2026-07-14</c>.</summary>
internal static class DateText
{
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2199 ? date : null;
}
