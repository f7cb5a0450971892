using System.Globalization;

namespace Beffroi.Rules.Reading;

internal static partial class TriggerReader
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static RuleTrigger? Clock(RuleSection section)
    {
        var at = section.Scalar("at", required: true);
        byte days = 0;
        foreach (var word in section.Words("days"))
        {
            var day = Array.IndexOf(Days, word);
            if (day < 0)
            {
                section.Faults.Add(section.Node("days")!, RuleSeverity.Error, "unknown-choice", $"'{word}' is no day.", "Write days from mon to sun.");
            }

            days |= (byte)(1 << Math.Max(0, day));
        }

        section.Close();
        if (at is null)
        {
            return null;
        }

        return TimeOnly.TryParseExact(at.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new RuleTrigger.Clock(time, days == 0 ? (byte)0x7F : days)
            : section.Faults.Error<RuleTrigger>(at, "wrong-form", $"'{at.Value}' is no time of the day.", "Write \"06:30\", in quotes.");
    }

    private static RuleTrigger Sun(RuleSection section)
    {
        var rising = section.Choice<bool?>("at", null, ("sunrise", true), ("sunset", false));
        var elevation = section.Number("elevation", -18, 60);
        var direction = section.Choice<bool?>("direction", null, ("rising", true), ("setting", false));
        var offset = section.Duration("offset", TimeSpan.FromHours(-6), TimeSpan.FromHours(6)) ?? TimeSpan.Zero;
        section.Close();
        if ((rising is null) == (elevation is null) || (elevation is null) != (direction is null))
        {
            section.Faults.Add(section.Self, RuleSeverity.Error, "missing-field", "A sun trigger wants 'at', or 'elevation' with 'direction'.", "Write at: sunset, or elevation: -4 and direction: setting.");
        }

        return new RuleTrigger.Sun(elevation ?? Geography.Sun.Horizon, rising ?? direction ?? true, offset);
    }
}
