namespace Beffroi.Connectors.Commands;

/// <summary>How long a LoRa frame is on the air, at 125 kHz and coding rate 4/5 (domain reference §6). Pure.</summary>
public static class AirTime
{
    private const int HeaderBytes = 13;
    private const double Preamble = 8 + 4.25;

    /// <param name="payload">Bytes of the application, without LoRaWAN's own.</param>
    /// <param name="spreadingFactor">7 to 12.</param>
    public static TimeSpan Of(int payload, int spreadingFactor)
    {
        var symbol = Math.Pow(2, spreadingFactor) / 125_000;
        var slow = spreadingFactor >= 11 ? 1 : 0;
        var bits = (8 * (payload + HeaderBytes)) - (4 * spreadingFactor) + 28 + 16;
        var symbols = 8 + Math.Max(Math.Ceiling(bits / (4.0 * (spreadingFactor - (2 * slow)))) * 5, 0);
        return TimeSpan.FromSeconds((Preamble + symbols) * symbol);
    }
}
