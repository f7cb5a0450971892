using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a lamp should draw tonight: by its calendar, else by the programme it was described with, and by its source and age.</summary>
public sealed partial class Luminaire
{
    public override double[]? PlannedPower(Description description, IReadOnlyList<Instant> moments, ISchedules schedules)
    {
        if (description.Place is not { } place || MaxPower.NumberIn(description) is not { } most || Night.Around(moments[moments.Count / 2], place) is not { } night)
        {
            return null;
        }

        var (calendar, programme, source) = (AttributeDefinition.Calendar.TextIn(description), Programme.ChoiceIn<DimmingProgramme>(description) ?? DimmingProgramme.Full, Source.ChoiceIn<LightSource>(description));
        var full = FullPower(most, ConstantLight.NumberIn(description), UsefulLife.NumberIn(description), YearsHours(description, night.Dusk));
        return [.. moments.Select(Power)];

        // By day its circuit carries nothing; at night a lamp that is off still feeds its driver.
        double Power(Instant at)
        {
            var asked = calendar is null ? null : schedules.At(calendar, at, place, description.Authority)?.Level / 100;
            var level = asked ?? Programmes.Level(programme, night, at);
            return level > 0 || night.Holds(at) ? LampPower.At(level, full, source).Number : 0;
        }
    }

    private static double YearsHours(Description description, Instant at) =>
        InstalledOn.MomentIn(description) is { } since ? Math.Max(0, (at - since).TotalDays / 365.2425 * HoursAYear) : 0;
}
