namespace Beffroi.Assets.Networks;

/// <summary>How far a LoRa signal is above what can just be received (domain reference §6). Pure.</summary>
public static class LinkBudget
{
    /// <summary>Below it, the link breaks when it rains or a lorry parks.</summary>
    public const double LeastMargin = 5;

    public const double GoodPower = -105;
    public const double PoorPower = -117;

    /// <summary>The lowest ratio of signal to noise that is received, in dB: −7.5 at SF7 to −20 at SF12.</summary>
    public static double Floor(int spreadingFactor) => -7.5 - (2.5 * (spreadingFactor - 7));

    /// <summary>In dB.</summary>
    public static double Margin(double ratio, int spreadingFactor) => ratio - Floor(spreadingFactor);
}
