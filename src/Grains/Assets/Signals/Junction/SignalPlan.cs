using System.Globalization;

namespace Beffroi.Assets.Signals;

/// <summary>A plan as it was declared: its number in the controller, and its times in seconds. What was not told is null, and is not judged.</summary>
/// <param name="Green">The shortest of its greens.</param>
/// <param name="Red">How long all are red between two greens.</param>
public sealed record SignalPlan(int Number, double? Cycle, double? Yellow, double? Green, double? Red)
{
    // Four of a junction's alarms ask for the same text in each of its turns.
    [ThreadStatic]
    private static (string Text, IReadOnlyList<SignalPlan>? Plans)? _last;

    private static readonly string[] Times = ["cycle", "yellow", "green", "red"];

    /// <summary>Of a text such as <c>1: cycle 90, yellow 3, green 7, red 2; 2</c>; null when it is not written so.</summary>
    public static IReadOnlyList<SignalPlan>? Read(string text)
    {
        if (_last is not { } last || last.Text != text)
        {
            _last = last = (text, ReadAnew(text));
        }

        return last.Plans;
    }

    private static List<SignalPlan>? ReadAnew(string text)
    {
        var plans = new List<SignalPlan>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (One(part) is not { } plan || plans.Exists(p => p.Number == plan.Number))
            {
                return null;
            }

            plans.Add(plan);
        }

        return plans;
    }

    /// <summary>Under the yellow that drivers at that speed need.</summary>
    public bool IsYellowTooShort(double? speed) =>
        Yellow < (speed > JunctionLimits.FastAbove.Value ? JunctionLimits.FastYellow.Value : JunctionLimits.Yellow.Value);

    public bool IsGreenTooShort => Green < JunctionLimits.LeastGreen.Value;

    public bool IsAllRedOutside => Red < JunctionLimits.LeastAllRed.Value || Red > JunctionLimits.MostAllRed.Value;

    public bool IsCycleTooLong => Cycle > JunctionLimits.MostCycle.Value;

    private static SignalPlan? One(string part)
    {
        var colon = part.IndexOf(':');
        var times = new double?[Times.Length];
        foreach (var word in colon < 0 ? [] : part[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (word.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, var told] || Array.IndexOf(Times, name) is not (>= 0 and var index)
                || !double.TryParse(told, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || seconds is not (>= 0 and <= 600))
            {
                return null;
            }

            times[index] = seconds;
        }

        return int.TryParse(colon < 0 ? part : part[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 255
            ? new(number, times[0], times[1], times[2], times[3])
            : null;
    }
}
