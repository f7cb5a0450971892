using Beffroi.Quantities;

namespace Beffroi.Assets.Lighting;

/// <summary>Power against light of an LED system: nearly straight, with a part that stays (domain reference §1.3).</summary>
public static class LampPower
{
    /// <summary>What the driver takes however little light it gives, as a share of nominal power.</summary>
    public const double FixedShare = 0.05;

    /// <summary>What a driver takes that is powered and gives no light.</summary>
    public static readonly Watt Standby = new(0.7);

    /// <summary>Power drawn at a level of 0 to 1 by a lamp whose supply is on.</summary>
    public static Watt At(double level, Watt nominal) =>
        level <= 0 ? Standby : new(nominal.Number * (FixedShare + ((1 - FixedShare) * Math.Min(level, 1))));

    /// <summary>The level, 0 to 1, at which such a lamp draws that power.</summary>
    public static double LevelOf(Watt power, Watt nominal)
    {
        var share = power.Number / nominal.Number;
        return share <= FixedShare ? 0 : Math.Min(1, (share - FixedShare) / (1 - FixedShare));
    }
}
