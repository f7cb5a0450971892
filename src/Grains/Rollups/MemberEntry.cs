using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>What a board tells a cell of one member: its newest figures, or that it has left.</summary>
/// <param name="Kind">The kind's key: silos of two versions number kinds differently.</param>
/// <param name="Departed">It left at that version, for another cell or for good; the rest says nothing then.</param>
[GenerateSerializer, Immutable, Alias("MemberEntry")]
internal readonly record struct MemberEntry(
    [property: Id(0)] int Ordinal,
    [property: Id(9)] string Kind,
    [property: Id(2)] long Version,
    [property: Id(3)] string? Authority,
    [property: Id(4)] Priority Worst,
    [property: Id(5)] Quality Quality,
    [property: Id(6)] Instant FreshUntil,
    [property: Id(7)] MeasureValue[] Measures,
    [property: Id(8)] bool Departed)
{
    public static MemberEntry Of(Contribution of) =>
        new(of.Ordinal, of.Asset.Kind, of.Version, of.Authority, of.Worst, of.Quality, of.FreshUntil, of.Measures, Departed: false);

    public static MemberEntry Departure(int ordinal, string kind, long version) =>
        new(ordinal, kind, version, null, Priority.None, Quality.Unknown, Instant.Never, [], Departed: true);

    /// <summary>A member that the register names and of which nothing was heard.</summary>
    public static MemberEntry Unheard(int ordinal, string kind, string? authority, int measures) =>
        new(ordinal, kind, 0, authority, Priority.None, Quality.Unknown, Instant.Never, new MeasureValue[measures], Departed: false);
}
