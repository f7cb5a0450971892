namespace Beffroi.Connectors.LoRaWan;

/// <summary>Properties of the radio end of an asset that network servers tell. A test holds them against the kind.</summary>
public static class LinkWords
{
    public const string FrameCounter = "frameCounter";
    public const string Session = "session";
    public const string Rssi = "rssi";
    public const string Snr = "snr";
    public const string SpreadingFactor = "spreadingFactor";
    public const string Airtime = "airtime";
    public const string Gateways = "gateways";
    public const string HeardBy = "heardBy";
    public const string CounterReset = "counterReset";
    public const string JoinAddress = "joinAddress";
    public const string Battery = "battery";
    public const string ExternalPower = "externalPower";
    public const string DownlinkMargin = "downlinkMargin";
    public const string DownlinkCounter = "downlinkCounter";
    public const string NetworkFault = "networkFault";

    private const int LongestName = 64;

    /// <summary>A name of a network server's that fits a property.</summary>
    public static string Cut(string name) => name.Length <= LongestName ? name : name[..LongestName];
}
