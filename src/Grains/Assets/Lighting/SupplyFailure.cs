using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Lighting;

/// <summary>Which simulated cabinets have lost their supply: worked out from the cabinet's id alone, so that its lamps fall silent with it.</summary>
public static class SupplyFailure
{
    public const string Outage = "outage";
    public const string PhaseLoss = "phase-loss";
    public const string Door = "door";
    public const string Clock = "clock";
    public const string StuckContactor = "stuck-contactor";

    public const string Circuit = "circuit";
    public const string Timer = "timer";

    /// <summary>How late a cabinet switches whose timer is wrong.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(40);

    private static readonly Description Nothing = new();

    /// <summary>The fault that cabinet has at that moment; null for none.</summary>
    public static string? Of(AssetId cabinet, ulong seed, double faults, Instant at) =>
        Breakdowns.At(new(cabinet, Nothing, seed, faults), at, Outage, Outage, PhaseLoss, Door, Clock, StuckContactor, Circuit, Timer);

    /// <summary>Whether that circuit is the one that is lost when one is.</summary>
    public static bool IsTheOne(string? circuit) => circuit == "1" || circuit?.EndsWith("/1", StringComparison.Ordinal) == true;
}
