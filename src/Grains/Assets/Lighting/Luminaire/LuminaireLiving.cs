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

    private const int MostPower = 0;
    private const int IsDischarge = 1;
    private const int Start = 2;
    private const int Life = 3;
    private const int Burnt = 4;

    public override IReadOnlyList<AttributeDefinition> Told { get; } = [Luminaire.Mode, Luminaire.Programme, AttributeDefinition.Calendar];

    public override IReadOnlyList<Shown> Shown { get; } =
    [
        new(Luminaire.Level),
        new(Luminaire.Lit) { IsDerived = true },
        new(Luminaire.Power, Luminaire.MaxPower, Luminaire.Source, Luminaire.ConstantLight, Luminaire.UsefulLife, Luminaire.InstalledOn),
    ];

    public override IReadOnlyList<Property> Obeys { get; } = [Luminaire.Level];

    public override IReadOnlyList<Flow> Flows { get; } = [new("energy", KilowattHour.Symbol, 6), new("burning", Hour.Symbol, 3), new("light", Hour.Symbol, 3) { Better = FlowSense.More }];

    public override int Rates => 4;

    public override int Numbers => 5;

    public override Course Begin(SimulatedAsset asset, Almanac almanac) => new LuminaireCourse(asset.Description, almanac);

    public override void Number(Description description, Instant at, Span<double> numbers)
    {
        numbers[MostPower] = Luminaire.MaxPower.NumberIn(description) ?? double.NaN;
        numbers[IsDischarge] = LampPower.IsDischarge(Luminaire.Source.ChoiceIn<LightSource>(description)) ? 1 : 0;
        numbers[Start] = Luminaire.ConstantLight.NumberIn(description) / 100 ?? double.NaN;
        numbers[Life] = Luminaire.UsefulLife.NumberIn(description) ?? LightOutput.UsefulLife;
        numbers[Burnt] = Luminaire.HoursSince(Luminaire.InstalledOn.MomentIn(description), at);
    }

    public override void Take(Span<double> numbers, ReadOnlySpan<double> hours, Span<double> flows)
    {
        // Constant light rises by a thousandth in a month of burning: its value in the middle of the stretch is its mean.
        var full = double.IsNaN(numbers[Start]) ? 1 : LightOutput.PowerOfConstantLight(numbers[Burnt] + (hours[On] / 2), numbers[Start], numbers[Life]);
        var lit = numbers[IsDischarge] > 0 ? hours[Discharge] : (LampPower.FixedShare * hours[On]) + ((1 - LampPower.FixedShare) * hours[Light]);
        flows[0] = double.IsNaN(numbers[MostPower]) ? double.NaN : ((numbers[MostPower] * full * lit) + (LampPower.Standby.Number * hours[Idle])) / 1000;
        flows[1] = hours[On];
        flows[2] = hours[Light];
        numbers[Burnt] += hours[On];
    }
}
