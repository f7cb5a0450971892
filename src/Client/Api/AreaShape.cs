namespace Beffroi.Api;

/// <param name="Index">Its number in binary places.</param>
/// <param name="Level"><c>authority</c> or <c>district</c>.</param>
/// <param name="Parent">Id of a district's authority.</param>
/// <param name="Bbox">West, south, east, north; null without an outline.</param>
/// <param name="Center">A point inside the outline, for a label.</param>
internal sealed record AreaShape(int Index, string Id, string Level, string? Parent, string Name, string Initials, double[]? Bbox, double[]? Center);
