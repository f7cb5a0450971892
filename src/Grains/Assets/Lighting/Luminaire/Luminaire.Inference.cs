using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What is known of a lamp that does not say it: from its cabinet's supply, its programme and the sun.</summary>
public sealed partial class Luminaire
{
    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (InferredLevel(sight) is { } level)
        {
            yield return Level.As(level * 100, Quality.Inferred);
            if (InferredPower(sight, level) is { } power)
            {
                yield return Power.As(power.Number, Quality.Inferred);
            }
        }
        else if (EstimatedLevel(sight) is { } estimated)
        {
            yield return Level.As(estimated * 100, Quality.Estimated);
        }

        var known = sight.Of(Level);
        var lit = known.IsCurrent && known.Value.Number > 0 && !(PowerShare(sight) < LampLimits.OutBelow.Value);
        if (Started(sight, lit) is { } restarts)
        {
            yield return UncommandedStarts.As(restarts.ToString(), Quality.Estimated);
        }

        if (known.IsCurrent)
        {
            yield return Lit.As(lit, known.Quality);
        }
    }

    public override Instant? NextMoment(Sight sight) =>
        InferredLevel(sight) is not null && IsFed(sight) && sight.Place is { } place && Night.Coming(sight.Now, place) is { } night
            ? Programmes.NextStep(night, sight.Now)
            : null;

    /// <summary>0 to 1; null when the lamp speaks for itself or nothing is known of its supply.</summary>
    private static double? InferredLevel(Sight sight)
    {
        var supply = sight.Of(Supply);
        if (!supply.IsKnown)
        {
            return null;
        }

        var measured = sight.Of(Level) is { Quality: Quality.Measured } level ? level.At : (Instant?)null;
        if (!IsFed(sight))
        {
            return measured > Instant.Later(supply.At, supply.Value ? sight.Known(LostCircuits).At : supply.At) ? null : 0;
        }

        return measured is null && sight.Choice<ControlMode>(Mode) is not (null or ControlMode.Point) ? ProgrammeLevel(sight) : null;
    }

    /// <summary>Whether its cabinet is fed, as far as is known, and its own circuit carries something.</summary>
    private static bool IsFed(Sight sight) => sight.Of(Supply).Value && !IsOnLostCircuit(sight);

    private static bool IsOnLostCircuit(Sight sight) =>
        sight.Known(LostCircuits).Current is { } lost && lost != Circuits.None && sight.Text(Circuit) is { } own && Circuits.Holds(lost, own);

    private static double? ProgrammeLevel(Sight sight)
    {
        // What its calendar asks for, as its driver was told. By day it asks for nothing, and a cabinet whose contactor is closed lights its lamps whatever the sun.
        if (sight.Target(Level) is { Form: ValueForm.Number } target && (target.Number > 0 || IsNight(sight)))
        {
            return target.Number / 100;
        }

        // Without a calendar the programme it was described with counts between dusk and dawn.
        var programme = sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full;
        return sight.Place is not { } place || Night.Around(sight.Now, place) is not { } night || !night.Holds(sight.Now)
            ? 1
            : Programmes.Level(programme, night, sight.Now);
    }

    private static bool IsNight(Sight sight) => sight.Place is { } place && Night.Around(sight.Now, place) is { } night && night.Holds(sight.Now);

    private static Watt? InferredPower(Sight sight, double level)
    {
        if (!IsFed(sight))
        {
            return new(0);
        }

        return ExpectedPower(sight, level);
    }

    /// <summary>From the power, for a lamp that reports only that.</summary>
    private static double? EstimatedLevel(Sight sight) =>
        sight.Of(Level).Quality is not (Quality.Measured or Quality.Stale) && sight.Of(Power) is { Quality: Quality.Measured } power && FullPower(sight) is { } full
            ? LampPower.LevelOf(power.Value, full, sight.Choice<LightSource>(Source))
            : null;
}
