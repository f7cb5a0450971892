namespace Beffroi.Emulator;

/// <summary>What is published, and where.</summary>
public sealed record OutgoingMessage(string Topic, byte[] Payload);
