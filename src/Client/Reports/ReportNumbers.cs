using System.Globalization;

namespace Beffroi.Reports;

/// <summary>Writes numbers and days as the report's language does: in French with narrow spaces, a decimal comma and a true minus.</summary>
internal static class ReportNumbers
{
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f", NegativeSign = "\u2212" };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "\u2212" };
    private static readonly TimeZoneInfo Legal = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string Write(decimal number, int decimals, string language) => number.ToString($"N{decimals}", language == "en" ? English : French);

    public static string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Legal).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
