namespace Beffroi.OnCall;

/// <summary>Who is on call at one level over some days, in order and without a gap.</summary>
[GenerateSerializer, Immutable, Alias("OnCallLevel")]
public sealed record OnCallLevel([property: Id(0)] int Level, [property: Id(1)] string Name, [property: Id(2)] OnCallStint[] Stints);
