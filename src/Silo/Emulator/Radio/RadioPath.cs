using Beffroi.Demonstration;
using Beffroi.Inventory;
using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator.Radio;

/// <summary>
/// What arrives of a device's power at a gateway: Okumura and Hata's loss over a town at 868 MHz for what stands near the ground, what stands between the two for good, and what is in the way at the moment.
/// </summary>
/// <param name="Mean">Of the ratio of signal to noise, in dB.</param>
public readonly record struct RadioPath(string Gateway, double Mean)
{
    /// <summary>14 dBm of the device and 3 dB of the gateway's antenna.</summary>
    private const double Sent = 17;

    private const double LossAtOneKilometre = 134;
    private const double LossADecade = 35.2;
    private const double Shadows = 6;
    private const double Fading = 2.6;

    /// <summary>Thermal noise of 125 kHz and a receiver's own 6 dB, in dBm.</summary>
    public const double Noise = -117;

    /// <summary>A receiver tells no higher ratio, however near the sender.</summary>
    private const double Highest = 13;

    /// <param name="walls">What the device is in or under takes away, in dB.</param>
    public static RadioPath Between(Place device, string gateway, Place mast, double height, double walls, Dice dice)
    {
        var kilometres = Math.Max(0.05, Spot.At(device.Longitude, device.Latitude).DistanceTo(Spot.At(mast.Longitude, mast.Latitude)) / 1000);
        var loss = LossAtOneKilometre + (LossADecade * Math.Log10(kilometres)) - (6 * Math.Log10(Math.Max(5, height) / 30));
        return new(gateway, Sent - loss - walls + (Shadows * dice.Bell($"shadow {gateway}")) - Noise);
    }

    /// <summary>The ratio of one frame.</summary>
    /// <param name="inTheWay">In dB.</param>
    public double Ratio(Dice dice, long frame, double inTheWay) => Mean - inTheWay + (Fading * dice.Bell($"fading {Gateway}", frame));

    public Reception Heard(double ratio) => new(Gateway, Math.Round(Noise + ratio), Math.Round(Math.Min(ratio, Highest), 1));
}
