using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <param name="Total">How many assets have the calendar.</param>
/// <param name="Items">Some of them, by id.</param>
/// <param name="Progress">Of the newest assignment since the cluster started; null when there was none.</param>
[GenerateSerializer, Immutable, Alias("CalendarMembers")]
public sealed record CalendarMembers([property: Id(0)] int Total, [property: Id(1)] CalendarMember[] Items, [property: Id(2)] AssetId? Next, [property: Id(3)] AssignmentProgress? Progress);

[GenerateSerializer, Immutable, Alias("CalendarMember")]
public sealed record CalendarMember([property: Id(0)] AssetId Asset, [property: Id(1)] string? Name, [property: Id(2)] string? Authority, [property: Id(3)] string? District);
