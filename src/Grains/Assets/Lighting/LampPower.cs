using Beffroi.Quantities;

namespace Beffroi.Assets.Lighting;

/// <summary>Power against level: of an LED system nearly straight, with a part that stays; of a discharge lamp on a bi-power ballast within narrow bounds (domain reference §1.3).</summary>
public static class LampPower
{
    /// <summary>What the driver takes however little light it gives, as a share of nominal power.</summary>
    public const double FixedShare = 0.05;

    /// <summary>Half the light of a discharge lamp takes 37.5 % less power.</summary>
    private const double DischargeSlope = 0.75;

    /// <summary>Under this share of its power a discharge lamp goes out.</summary>
    private const double DischargeFloor = 0.6;

    /// <summary>What a driver takes that is powered and gives no light.</summary>
    public static readonly Watt Standby = new(0.7);

    /// <summary>Power drawn at a level of 0 to 1 by a lamp whose supply is on.</summary>
    /// <param name="source">LED unless told.</param>
    public static Watt At(double level, Watt nominal, LightSource? source = null) =>
        level <= 0 ? Standby : new(nominal.Number * Share(Math.Min(level, 1), source));

    /// <summary>The level, 0 to 1, at which such a lamp draws that power.</summary>
    public static double LevelOf(Watt power, Watt nominal, LightSource? source = null)
    {
        var share = power.Number / nominal.Number;
        return IsDischarge(source)
            ? share < DischargeFloor / 2 ? 0 : Math.Clamp((share - 1 + DischargeSlope) / DischargeSlope, 0, 1)
            : share <= FixedShare ? 0 : Math.Min(1, (share - FixedShare) / (1 - FixedShare));
    }

    /// <summary>Whether it needs minutes to warm up and cannot strike again while hot.</summary>
    public static bool IsDischarge(LightSource? source) =>
        source is LightSource.HighPressureSodium or LightSource.LowPressureSodium or LightSource.MetalHalide or LightSource.Mercury;

    private static double Share(double level, LightSource? source) =>
        IsDischarge(source) ? Math.Max(DischargeFloor, 1 - (DischargeSlope * (1 - level))) : FixedShare + ((1 - FixedShare) * level);
}
