namespace Beffroi.Devices;

/// <summary>The functions of a codec, as the LoRaWAN Alliance names them (TS013).</summary>
[GenerateSerializer, Alias("CodecFunction")]
public enum CodecFunction
{
    /// <summary>Bytes of an uplink into data.</summary>
    DecodeUplink,

    /// <summary>Data of a command into bytes of a downlink.</summary>
    EncodeDownlink,

    /// <summary>Bytes of a downlink back into its data.</summary>
    DecodeDownlink,
}
