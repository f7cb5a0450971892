using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.ShiftLog;

/// <summary>An entry of the shift log (main courante). It is never changed: what was wrong is corrected by a later one.</summary>
/// <param name="Number">1, 2, 3 … without a gap.</param>
/// <param name="At">When the twin took it.</param>
/// <param name="Type">One of <see cref="LogTypes"/>.</param>
/// <param name="Corrects">The number of the entry that this one corrects.</param>
/// <param name="Hash">SHA-256, in hexadecimal, over the hash before and this entry: <see cref="LogChain"/>.</param>
[GenerateSerializer, Immutable, Alias("LogEntry")]
public sealed record LogEntry(
    [property: Id(0)] long Number,
    [property: Id(1)] Instant At,
    [property: Id(2)] string Author,
    [property: Id(3)] string Type,
    [property: Id(4)] string Text,
    [property: Id(5)] Place? Place,
    [property: Id(6)] LogLink[] Links,
    [property: Id(7)] long? Corrects,
    [property: Id(8)] string Hash);
