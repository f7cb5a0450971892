using Beffroi.Inventory;

namespace Beffroi.ShiftLog;

/// <summary>An entry before it has a number.</summary>
[GenerateSerializer, Immutable, Alias("LogDraft")]
public sealed record LogDraft(
    [property: Id(0)] string Author,
    [property: Id(1)] string Type,
    [property: Id(2)] string Text,
    [property: Id(3)] Place? Place,
    [property: Id(4)] LogLink[] Links,
    [property: Id(5)] long? Corrects);
