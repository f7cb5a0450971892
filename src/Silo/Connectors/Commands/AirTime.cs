namespace Beffroi.Connectors.Commands;

/// <summary>How long a LoRa frame is on the air, with a preamble of eight symbols, a header and a checksum (domain reference §6). Pure.</summary>
public static class AirTime
{
    private const int HeaderBytes = 13;
    private const double Preamble = 8 + 4.25;

    /// <param name="payload">Bytes of the application, without LoRaWAN's own.</param>
    /// <param name="spreadingFactor">7 to 12.</param>
    /// <param name="bandwidth">In Hz.</param>
    /// <param name="redundancy">1 for a coding rate of 4/5, to 4 for 4/8.</param>
    public static TimeSpan Of(int payload, int spreadingFactor, int bandwidth = 125_000, int redundancy = 1)
    {
        var symbol = Math.Pow(2, spreadingFactor) / bandwidth;
        var slow = spreadingFactor >= 11 && bandwidth == 125_000 ? 1 : 0;
        var bits = (8 * (payload + HeaderBytes)) - (4 * spreadingFactor) + 28 + 16;
        var symbols = 8 + Math.Max(Math.Ceiling(bits / (4.0 * (spreadingFactor - (2 * slow)))) * (4 + redundancy), 0);
        return TimeSpan.FromSeconds((Preamble + symbols) * symbol);
    }
}
