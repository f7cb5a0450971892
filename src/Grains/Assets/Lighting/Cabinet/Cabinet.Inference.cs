using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>What a cabinet does not say itself: whether its circuits are fed, which of them carries nothing, and how well it makes light of energy.</summary>
public sealed partial class Cabinet
{
    /// <summary>All circuits carry something when their sum is at least this share of what it should be.</summary>
    private const double Whole = 0.95;

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (FedByInference(sight) is { } fed)
        {
            yield return Supply.As(fed, Quality.Estimated);
        }

        if (TotalNow(sight) is { } total)
        {
            if (LostNow(sight, total) is { } lost)
            {
                yield return LostCircuits.As(lost, Quality.Estimated);
            }

            yield return TotalCurrent.As(total, Quality.Estimated);
        }

        if (sight.Number(LitArea) is { } area && sight.Number(ConnectedPower) is { } power)
        {
            var (hours, full) = LightingYear.Yearly(sight.Choice<DimmingProgramme>(Programme) ?? DimmingProgramme.Full);
            var energy = EnergyIndicators.YearlyEnergy(area, (power * LampPower.FixedShare, hours), (power * (1 - LampPower.FixedShare), full), (sight.Number(BaseLoad) ?? 0, 8766));
            yield return YearlyEnergy.As(Math.Min(energy.Number, 1e8), Quality.Estimated);
            if (sight.Number(Illuminance) is { } light)
            {
                yield return PowerDensity.As(Math.Min(EnergyIndicators.PowerDensity(new(power), (light, area)).Number, 1000), Quality.Estimated);
            }
        }
    }

    /// <summary>From contactor, voltage and currents, for a cabinet that does not measure it behind its contactor; null when it does, or they do not tell.</summary>
    private static bool? FedByInference(Sight sight) =>
        sight.Of(Supply).Quality == Quality.Measured || sight.Of(Contactor).Current is not { } closed
        || (closed && sight.Of(Voltage).Current is null && TotalNow(sight) is null)
            ? null
            : closed && !HasNoVoltage(sight) && CarriesNothing(sight) != true;

    /// <summary>
    /// Which circuits carry nothing. Lamps that report nothing are only told lost by the step of their cabinet's current: ΔI·U·PF is what the lamps of
    /// one circuit take. Null when it does not tell.
    /// </summary>
    private static string? LostNow(Sight sight, double total)
    {
        if (sight.Text(CircuitPowers) is not { } text || sight.Of(Contactor) is not { IsCurrent: true, Value: true } contactor || ExpectedCurrent(sight) is not { } expected)
        {
            return null;
        }

        var lost = sight.Known(LostCircuits).Text ?? Lighting.Circuits.None;
        if (total >= Whole * expected * 3)
        {
            return Lighting.Circuits.None;
        }

        var before = sight.Of(TotalCurrent);
        if (!before.IsCurrent || before.At < contactor.ChangedAt || ExpectedCurrent(sight, before.At) != expected || Lighting.Circuits.Read(text) is not { } circuits)
        {
            return lost;
        }

        var fall = (before.Value.Number - total) * NominalVoltage * PowerFactor;
        return Lighting.Circuits.After(lost, circuits, LampPower.At(LevelAt(sight, sight.Now), new(1)).Number, fall, CabinetLimits.StepTolerance.Value);
    }

    private static double? TotalNow(Sight sight) => Currents(sight) is { } currents ? currents.L1 + currents.L2 + currents.L3 : null;
}
