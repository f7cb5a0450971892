namespace Beffroi.Api;

/// <summary>An asset as lists show it.</summary>
internal record AssetSummary
{
    public required int Ordinal { get; init; }

    public required string Kind { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Department { get; init; }

    /// <summary>Id of the area, such as <c>authority/chalons</c>.</summary>
    public required string? Authority { get; init; }

    public required string? District { get; init; }

    public required double[]? Place { get; init; }

    /// <summary>The worst of its alarms: <c>normal</c>, <c>danger</c>, <c>major</c>, <c>minor</c> or <c>planned</c>.</summary>
    public required string Status { get; init; }

    public required string Knowledge { get; init; }

    public required MainValue? Main { get; init; }

    /// <summary>How many alarms it has open.</summary>
    public required int Alarms { get; init; }

    public required long Version { get; init; }
}
