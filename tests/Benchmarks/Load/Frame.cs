using System.Globalization;
using System.Text;

namespace Beffroi.Benchmarks.Load;

/// <summary>The same as <see cref="Reading"/>, as ChirpStack tells it of the luminaire's LoRaWAN device: decoded, heard by two gateways, with what the radio was like.</summary>
internal static class Frame
{
    /// <summary>Bytes that one packet takes at most.</summary>
    public const int Longest = 1024;

    private static readonly double[] Levels = [20, 40, 60, 80, 100];

    /// <summary>Of a luminaire's device.</summary>
    public static string Eui(int asset) => $"d3b0{asset:x12}";

    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> into, int asset, long sequence, ushort identifier, ReadOnlySpan<byte> boot)
    {
        var eui = Eui(asset);
        var topic = $"application/1/device/{eui}/event/up";
        var message = string.Create(CultureInfo.InvariantCulture, $$$"""
            {"deduplicationId":"{{{asset}}}-{{{sequence}}}","deviceInfo":{"tenantName":"bench","applicationName":"bench","deviceProfileName":"lamp","deviceName":"B-{{{asset}}}","devEui":"{{{eui}}}"},"devAddr":"{{{Encoding.UTF8.GetString(boot)}}}","adr":true,"dr":4,"fCnt":{{{sequence}}},"fPort":2,"data":"AQIDBAUGBwg=","object":{"power":{{{30 + (sequence % 50)}}},"level":{{{Levels[sequence % Levels.Length]}}},"energyIndex":{{{Reading.Energy(sequence)}}}},"rxInfo":[{"gatewayId":"0016c001f153a14c","rssi":-{{{90 + (sequence % 20)}}},"snr":7.5,"channel":3,"crcStatus":"CRC_OK"},{"gatewayId":"0016c001f153a14d","rssi":-113,"snr":-2.5,"channel":3,"crcStatus":"CRC_OK"}],"txInfo":{"frequency":868100000,"modulation":{"lora":{"bandwidth":125000,"spreadingFactor":8,"codeRate":"CR_4_5"} } } }
            """);
        var rest = 2 + topic.Length + 2 + message.Length;
        into[0] = 0x32;
        into[1] = (byte)((rest & 0x7f) | 0x80);
        into[2] = (byte)(rest >> 7);
        into[3] = 0;
        into[4] = (byte)topic.Length;
        var at = 5 + Encoding.ASCII.GetBytes(topic, into[5..]);
        into[at++] = (byte)(identifier >> 8);
        into[at++] = (byte)identifier;
        return at + Encoding.ASCII.GetBytes(message, into[at..]);
    }
}
