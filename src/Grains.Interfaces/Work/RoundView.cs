using Beffroi.Documents;

namespace Beffroi.Work;

/// <summary>A preventive round as it is kept, and how far it is.</summary>
/// <param name="Every">As its text says.</param>
/// <param name="Members">How many assets it goes to.</param>
/// <param name="Next">The period that comes, or runs.</param>
/// <param name="Problems">Faults of a text that was kept before it was read so strictly.</param>
/// <param name="Periods">Those that orders were made for, newest first, and the next; empty in lists.</param>
[GenerateSerializer, Immutable, Alias("RoundView")]
public sealed record RoundView(
    [property: Id(0)] Document Document, [property: Id(1)] string Title, [property: Id(2)] string Every, [property: Id(3)] int Members, [property: Id(4)] WorkStretch? Next, [property: Id(5)] int Problems,
    [property: Id(6)] RoundPeriod[] Periods);
