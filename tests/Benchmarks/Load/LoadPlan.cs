namespace Beffroi.Benchmarks.Load;

/// <summary>What is published, and how fast.</summary>
/// <param name="Port">Of the broker, on loopback.</param>
/// <param name="Connections">Publishers. An asset is published by one of them only.</param>
/// <param name="Assets">Their keys are <c>B-0</c>, <c>B-1</c> … of kind luminaire.</param>
/// <param name="Window">Messages a connection may have unacknowledged.</param>
/// <param name="Rate">Messages a second in all, sent on a schedule whatever the answers; 0 for as fast as they are acknowledged.</param>
internal sealed record LoadPlan(int Port, int Connections, int Assets, int Window, double Rate)
{
    public string Boot { get; init; } = "1";

    /// <summary>Whether the messages are uplinks of LoRaWAN, and not plain JSON.</summary>
    public bool IsLoRaWan { get; init; }

    /// <summary>Bytes that one packet takes at most.</summary>
    public int LongestPacket => IsLoRaWan ? Frame.Longest : Reading.Longest;
}
