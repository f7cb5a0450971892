using Beffroi.Geography;
using Beffroi.Parameters;

using NetTopologySuite.Geometries;

namespace Beffroi.City;

/// <summary>An area with what maps need of its outline.</summary>
/// <param name="Index">Its number in binary places: its place among all areas.</param>
internal sealed record AreaRow(int Index, Area Area, Geometry? Outline)
{
    public string Id => IdOf(Area.Level, Area.Key);

    public string? Parent => Area.Authority is { } authority ? IdOf(AreaLevel.Authority, authority) : null;

    public Box? Box => Outline?.EnvelopeInternal is { IsNull: false } envelope ? new(envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY) : null;

    /// <summary>Up to three letters that stand for the name where there is no room for it.</summary>
    public string Initials => string.Concat(Area.Name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsUpper(word[0]) || char.IsDigit(word[0])).Take(3).Select(word => word[0]));

    public static string IdOf(AreaLevel level, string key) => $"{WordOf(level)}/{key}";

    public static string WordOf(AreaLevel level) => level == AreaLevel.Authority ? "authority" : "district";
}
