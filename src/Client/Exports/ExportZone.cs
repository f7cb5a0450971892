using System.Globalization;
using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>The time that instants are written in: UTC, or the legal time of the territory with its distance to UTC beside it.</summary>
internal sealed class ExportZone
{
    public static readonly ExportZone Utc = new("UTC", TimeZoneInfo.Utc);
    public static readonly ExportZone Legal = new("Europe/Paris", TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    private readonly TimeZoneInfo _zone;

    private ExportZone(string name, TimeZoneInfo zone) => (Name, _zone) = (name, zone);

    public string Name { get; }

    public static ExportZone Of(string? name) => name == "paris" ? Legal : Utc;

    public DateTimeOffset At(Instant instant) => TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), _zone);

    /// <summary>ISO 8601, to the millisecond where there are any.</summary>
    public string Write(Instant instant)
    {
        var at = At(instant);
        var form = at.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff";
        return at.ToString(this == Utc ? form + "'Z'" : form + "zzz", CultureInfo.InvariantCulture);
    }
}
