namespace Beffroi.Inventory;

/// <summary>Something a complete inventory would have and assets that went in have not: told, never invented.</summary>
/// <param name="What"><c>place</c>, <c>authority</c>, <c>district</c>, <c>outline</c>, or a required attribute's name.</param>
/// <param name="Count">How many of the rows that went in lack it.</param>
[GenerateSerializer, Immutable, Alias("ImportGap")]
public sealed record ImportGap([property: Id(0)] string What, [property: Id(1)] int Count, [property: Id(2)] int FirstLine);
