using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>One lamp from dusk to dusk: its own programme, its calendar's step, or what stands higher in its stack.</summary>
internal sealed class LuminaireCourse(Description description, Almanac almanac) : Course
{
    private static readonly Watt Unit = new(1);

    private readonly ControlMode _mode = Luminaire.Mode.ChoiceIn<ControlMode>(description) ?? ControlMode.Point;
    private readonly DimmingProgramme _programme = Luminaire.Programme.ChoiceIn<DimmingProgramme>(description) ?? DimmingProgramme.Full;
    private Night? _night;
    private Instant _known = new(long.MinValue);

    /// <summary>Dusk, dawn, and those steps at which its own programme asks for another level.</summary>
    public override Instant Next(Sight sight)
    {
        if (NightOf(sight) is not { } night)
        {
            return Instant.Never;
        }

        if (sight.Now < night.Dusk)
        {
            return night.Dusk;
        }

        var level = Programmes.Level(_programme, night, sight.Now);
        var next = Programmes.NextStep(night, sight.Now);
        while (next < night.Dawn && Programmes.Level(_programme, night, next) == level)
        {
            next = Programmes.NextStep(night, next);
        }

        return next;
    }

    public override void Tell(Sight sight, List<Derived> told)
    {
        // A lamp that hangs on its cabinet, or follows its own driver, says nothing: the twin infers it.
        var quality = _mode == ControlMode.Point ? Quality.Measured : Quality.Inferred;
        var level = LevelOf(sight);
        told.Add(Luminaire.Level.As(level * 100, quality));
        if ((Wanted & (1UL << Luminaire.Power.Slot)) != 0 && Luminaire.PowerIn(sight, level) is { } power)
        {
            told.Add(Luminaire.Power.As(IsFed(sight) ? power.Number : 0, quality));
        }
    }

    public override void Rate(Sight sight, Span<double> rates)
    {
        var level = LevelOf(sight);
        var isDue = sight.Scheduled(Luminaire.Level) is { Form: ValueForm.Number } step ? step.Number > 0 : OwnLevel(sight) > 0;
        rates[LuminaireLiving.Due] = isDue ? 1 : 0;
        rates[LuminaireLiving.Served] = isDue && level > 0 ? 1 : 0;
        rates[LuminaireLiving.On] = level > 0 ? 1 : 0;
        rates[LuminaireLiving.Light] = level;
        rates[LuminaireLiving.Discharge] = level > 0 ? LampPower.At(level, Unit, LightSource.HighPressureSodium).Number : 0;
        rates[LuminaireLiving.Idle] = level <= 0 && IsFed(sight) ? 1 : 0;
    }

    /// <summary>0 to 1, those who pass counted on average.</summary>
    private double LevelOf(Sight sight)
    {
        var target = sight.Target(Luminaire.Level) is { Form: ValueForm.Number } asked ? asked.Number / 100 : (double?)null;
        return Math.Clamp(target ?? OwnLevel(sight), 0, 1);
    }

    private double OwnLevel(Sight sight) => NightOf(sight) is { } night ? Programmes.Level(_programme, night, sight.Now) : 0;

    /// <summary>By day the cabinet takes the supply from those that hang on it.</summary>
    private bool IsFed(Sight sight) => _mode != ControlMode.Cabinet || (NightOf(sight) is { } night && night.Holds(sight.Now));

    private Night? NightOf(Sight sight)
    {
        if (sight.Place is not { } place)
        {
            return null;
        }

        if (sight.Now < _known || !(_night is { } known && sight.Now < known.Dawn))
        {
            (_night, _known) = (Night.Coming(sight.Now, place, almanac), sight.Now);
        }

        return _night;
    }
}
