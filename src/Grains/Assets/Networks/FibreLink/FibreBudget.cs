using Beffroi.Quantities;

namespace Beffroi.Assets.Networks;

/// <summary>The attenuation budget of a fibre link: what glass, splices and connectors lose on the way from light to receiver.</summary>
public static class FibreBudget
{
    // Between the two windows of single-mode fibre the loss falls nearly straight.
    private const double Short = 1310;
    private const double Long = 1550;

    /// <summary>Loss of a kilometre of glass at that wavelength, dB.</summary>
    public static double LossAKilometre(double nanometres)
    {
        var part = Math.Clamp((nanometres - Short) / (Long - Short), 0, 1);
        return FibreLimits.LossAt1310.Value + ((FibreLimits.LossAt1550.Value - FibreLimits.LossAt1310.Value) * part);
    }

    /// <summary>What the whole link should lose.</summary>
    /// <param name="metres">Of glass, slack included.</param>
    public static Decibel Planned(double metres, double nanometres, double splices, double connectors) =>
        new((metres / 1000 * LossAKilometre(nanometres)) + (splices * FibreLimits.SpliceLoss.Value) + (connectors * FibreLimits.ConnectorLoss.Value));

    /// <summary>How far along the trench a reflectometer's event is: it measures glass, of which there is more than trench.</summary>
    public static Metre AlongTrench(double glass, double wholeGlass, double wholeTrench) => new(Math.Min(wholeTrench, glass * wholeTrench / wholeGlass));
}
