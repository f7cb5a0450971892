using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>Reads moments of the territory's clocks: <c>2027-06-21T18:30</c>, or a day alone for its midnight.</summary>
internal static class LocalMoment
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"];

    public static Instant? Read(string text) =>
        DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 1900 and <= 2199
            ? LegalTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : null;
}
