namespace Beffroi.Exports;

/// <summary>A table that a standard wants of a kind, as data: whoever writes it knows no kind by name.</summary>
/// <param name="Key">Frozen, such as <c>bnls</c>: it is in addresses.</param>
/// <param name="Title">As the standard is called, with the version that the columns follow.</param>
[GenerateSerializer, Immutable, Alias("StandardTable")]
public sealed record StandardTable([property: Id(0)] string Key, [property: Id(1)] string Title, [property: Id(2)] StandardColumn[] Columns);
