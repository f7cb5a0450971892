using System.Globalization;
using System.Text.RegularExpressions;
using Beffroi.Geography;

namespace Beffroi.Programmes;

/// <summary>Reads times of the night: <c>23:00</c>, <c>sunset + 15 min</c>, <c>dusk</c>, <c>dawn(-6) - 10 min</c>, <c>middle - 2 h</c>.</summary>
public static partial class NightTimeText
{
    /// <summary>Hours: more would leave the night.</summary>
    private const double LongestOffset = 12;

    /// <summary>Null when it is none.</summary>
    public static NightTime? Parse(string text)
    {
        var trimmed = text.Trim();
        if (TimeOnly.TryParseExact(trimmed, ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return new(NightTimeForm.Clock, clock);
        }

        var match = Spoken().Match(trimmed);
        return match.Success && Elevation(match) is { } elevation && Offset(match) is { } offset
            ? new(Form(match.Groups["name"].Value), default, elevation, offset)
            : null;
    }

    private static NightTimeForm Form(string name) => name switch
    {
        "sunset" or "dusk" => NightTimeForm.Falls,
        "sunrise" or "dawn" => NightTimeForm.Rises,
        _ => NightTimeForm.Middle,
    };

    private static double? Elevation(Match match)
    {
        var (name, degrees) = (match.Groups["name"].Value, match.Groups["degrees"]);
        if (!degrees.Success)
        {
            return name switch { "sunset" or "sunrise" => Sun.Horizon, "middle" => 0, _ => Sun.Lighting };
        }

        return name is "dusk" or "dawn" && double.Parse(degrees.Value, CultureInfo.InvariantCulture) is >= -18 and <= 10 and var elevation ? elevation : null;
    }

    private static TimeSpan? Offset(Match match)
    {
        if (!match.Groups["sign"].Success)
        {
            return TimeSpan.Zero;
        }

        var amount = double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture);
        var hours = match.Groups["unit"].Value switch { "h" => amount, "min" => amount / 60, _ => amount / 3600 };
        return hours <= LongestOffset ? TimeSpan.FromSeconds(Math.Round(hours * 3600)) * (match.Groups["sign"].Value == "-" ? -1 : 1) : null;
    }

    [GeneratedRegex(@"^(?<name>sunset|sunrise|dusk|dawn|middle)(\((?<degrees>[+-]?\d{1,2}(\.\d)?)\))?(\s*(?<sign>[+-])\s*(?<amount>\d{1,4}(\.\d)?)\s*(?<unit>h|min|s))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}
