using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>One asset behind a source's figure: what it came to, and by what that is found again.</summary>
/// <param name="Value">Null when nothing is known of it.</param>
/// <param name="Through">The asset's version up to which its readings count: later ones, and corrections, have higher ones.</param>
/// <param name="Readings">How many were read, also those that others of their instant replace.</param>
/// <param name="Segments">The sealed segments they were read from; what was in none was in the journal's open days.</param>
/// <param name="Days">Of degree days: each day.</param>
[GenerateSerializer, Immutable, Alias("EvidenceMember")]
public sealed record EvidenceMember(
    [property: Id(0)] AssetId Asset, [property: Id(1)] string Property, [property: Id(2)] decimal? Value, [property: Id(3)] decimal Coverage, [property: Id(4)] decimal Estimated,
    [property: Id(5)] long Through, [property: Id(6)] long Readings, [property: Id(7)] EvidenceSegment[] Segments, [property: Id(8)] EvidenceDay[]? Days = null);

[GenerateSerializer, Immutable, Alias("EvidenceSegment")]
public sealed record EvidenceSegment([property: Id(0)] Instant First, [property: Id(1)] long Revision, [property: Id(2)] int Count);

/// <param name="Degrees">Null for a day of which too little was heard.</param>
[GenerateSerializer, Immutable, Alias("EvidenceDay")]
public sealed record EvidenceDay(
    [property: Id(0)] DateOnly Day, [property: Id(1)] decimal? Lowest, [property: Id(2)] decimal? Highest, [property: Id(3)] decimal? Degrees, [property: Id(4)] int Readings);
