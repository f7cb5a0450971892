using Beffroi.Inventory;
using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>
/// A lamp's years: dusk, dawn, the steps of its programme and what is commanded decide its level, and its energy is its own power times the hours at each. Of an LED
/// that is a straight line of level, so two sums of hours say it; of a discharge lamp a third.
/// </summary>
public sealed class LuminaireLiving : Living
{
    internal const int On = 0;
    internal const int Light = 1;
    internal const int Discharge = 2;
    internal const int Idle = 3;
    internal const int Due = 4;
    internal const int Served = 5;

    private const int MostPower = 0;
    private const int IsDischarge = 1;
    private const int Start = 2;
    private const int Life = 3;
    private const int Burnt = 4;
    private const int Speaks = 5;

    public override IReadOnlyList<AttributeDefinition> Told { get; } = [Luminaire.Mode, Luminaire.Programme, AttributeDefinition.Calendar];

    public override IReadOnlyList<Shown> Shown { get; } =
    [
        new(Luminaire.Level),
        new(Luminaire.Lit) { IsDerived = true },
        new(Luminaire.Power, Luminaire.MaxPower, Luminaire.Source, Luminaire.ConstantLight, Luminaire.UsefulLife, Luminaire.InstalledOn),
    ];

    public override IReadOnlyList<Property> Obeys { get; } = [Luminaire.Level];

    public override IReadOnlyList<Flow> Flows { get; } =
    [
        new("energy", KilowattHour.Symbol, 6), new("burning", Hour.Symbol, 3), new("light", Hour.Symbol, 3) { Better = FlowSense.More },
        new("due", Hour.Symbol, 3) { Better = FlowSense.More }, new("served", Hour.Symbol, 3) { Of = "due", Better = FlowSense.More }, new("alarms", Count.Symbol, 6),
        new("repairs", Count.Symbol, 6),
    ];

    public override int Rates => 6;

    public override int Numbers => 6;

    public override Course Begin(SimulatedAsset asset, Almanac almanac) => new LuminaireCourse(asset.Description, almanac);

    public override void Number(Description description, Instant at, Span<double> numbers)
    {
        numbers[MostPower] = Luminaire.MaxPower.NumberIn(description) ?? double.NaN;
        numbers[IsDischarge] = LampPower.IsDischarge(Luminaire.Source.ChoiceIn<LightSource>(description)) ? 1 : 0;
        numbers[Start] = Luminaire.ConstantLight.NumberIn(description) / 100 ?? double.NaN;
        numbers[Life] = Luminaire.UsefulLife.NumberIn(description) ?? LightOutput.UsefulLife;
        numbers[Burnt] = Luminaire.HoursSince(Luminaire.InstalledOn.MomentIn(description), at);
        numbers[Speaks] = Luminaire.Mode.ChoiceIn<ControlMode>(description) is null or ControlMode.Point ? 1 : 0;
    }

    public override void Take(Span<double> numbers, ReadOnlySpan<double> hours, Span<double> flows)
    {
        // Constant light rises by a thousandth in a month of burning: its value in the middle of the stretch is its mean.
        var full = double.IsNaN(numbers[Start]) ? 1 : LightOutput.PowerOfConstantLight(numbers[Burnt] + (hours[On] / 2), numbers[Start], numbers[Life]);
        var lit = numbers[IsDischarge] > 0 ? hours[Discharge] : (LampPower.FixedShare * hours[On]) + ((1 - LampPower.FixedShare) * hours[Light]);
        flows[0] = double.IsNaN(numbers[MostPower]) ? double.NaN : ((numbers[MostPower] * full * lit) + (LampPower.Standby.Number * hours[Idle])) / 1000;
        flows[1] = hours[On];
        flows[2] = hours[Light];
        flows[3] = hours[Due];
        flows[4] = hours[Served];
        (flows[5], flows[6]) = (0, 0);
        numbers[Burnt] += hours[On];
    }

    /// <summary>
    /// After domain reference §1.8: of LED lamps 0.3 to 0.5 % fail a year; of discharge lamps half last 20,000 hours (Weibull 3), so that of those replaced every four years 30 % fail before; a single
    /// lamp is seen to within 48 to 72 hours.
    /// </summary>
    public override FaultRate? UsualFaults(Description description) => LampPower.IsDischarge(Luminaire.Source.ChoiceIn<LightSource>(description)) ? new(0.076, 2.5) : new(0.004, 2.5);

    /// <summary>It is dark, whatever is asked of it, and draws nothing; one that speaks raises its alarm when it should have been lit for long enough.</summary>
    public override void Fail(ReadOnlySpan<double> numbers, ReadOnlySpan<double> lost, ReadOnlySpan<double> before, bool isRepaired, Span<double> flows)
    {
        var after = LampLimits.OutAfter.Minutes.TotalHours;
        flows.Clear();
        flows[3] = lost[Due];
        flows[5] = numbers[Speaks] > 0 && before[On] < after && before[On] + lost[On] >= after ? 1 : 0;
        flows[6] = isRepaired ? 1 : 0;
    }
}
