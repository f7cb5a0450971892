using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Signals;

/// <summary>Traffic signals.</summary>
public sealed class SignalsDepartment() : Department(Id, order: 20)
{
    public const string Id = "signals";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("power-now", "kW", Better.Neither, Now.Sum<Junction>(Junction.Power) / 1000) { IsHead = true, Decimals = 1 },
        new("available", Percent.Symbol, Better.Up, Over.Share<Junction>(Junction.Mode, Served)) { IsDrawn = true, Decimals = 2, Target = 99.5 },
        new("flashing", Hour.Symbol, Better.Down, Over.HoursOf<Junction>(Junction.Mode, Held.In(JunctionMode.FlashingFault))) { IsDrawn = true, Decimals = 1, Target = 0 },
        new("flashing-planned", Hour.Symbol, Better.Down, Over.HoursOf<Junction>(Junction.Mode, Held.In(JunctionMode.FlashingScheduled))) { Decimals = 1 },
        new("conflicts", "", Better.Down, Now.Standing<Junction>("conflict")) { Target = 0 },
        new("dark", Hour.Symbol, Better.Down, Over.HoursOf<Junction>(Junction.Mode, Held.In(JunctionMode.Dark))) { Decimals = 1, Target = 0 },
        new("lamp-faults", "", Better.Down, Over.Sum<Junction>(Junction.RedLampFaults) + Over.Sum<Junction>(Junction.OtherLampFaults)) { Decimals = 1, Target = 0 },
        new("clock", Percent.Symbol, Better.Up, Over.Share<Junction>(Junction.ClockDrift, Held.Between(-2, 2))) { Decimals = 1, Target = 99 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new StatesSection("modes", "junction", Junction.Mode),
        new RankingSection("out-of-service", "junction", Better.Down, Over.HoursOf<Junction>(Junction.Mode, Held.In(JunctionMode.FlashingFault, JunctionMode.Dark, JunctionMode.AllRed, JunctionMode.Battery)), Hour.Symbol, Over.Last<Junction>(Junction.OtherLampFaults)),
        new RegisterSection(
            "controllers", "junction", Junction.Mode.Name, Junction.Plan.Name, Junction.Cycle.Name, Junction.Fault.Name, Junction.ApproachesWithoutRed.Name, Junction.RedLampFaults.Name,
            Junction.OtherLampFaults.Name, Junction.DetectorFaults.Name, Junction.DetectorOn.Name, Junction.DetectorOff.Name, Junction.PushButtonFaults.Name, Junction.ClockDrift.Name),
    ];

    private static Held Served => Held.In(JunctionMode.Normal, JunctionMode.Coordinated, JunctionMode.Manual, JunctionMode.FlashingScheduled);
}
