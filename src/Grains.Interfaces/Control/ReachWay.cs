namespace Beffroi.Control;

/// <summary>How the device of an asset is commanded.</summary>
public enum ReachWay : byte
{
    /// <summary>It listens all the time.</summary>
    Direct = 0,

    /// <summary>It listens after it has spoken (LoRaWAN class A).</summary>
    NextUplink = 1,

    /// <summary>Not at all: what it does follows its own programme, which the twin knows.</summary>
    Predicted = 2,

    /// <summary>Not at all.</summary>
    None = 3,
}
