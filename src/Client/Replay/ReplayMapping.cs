using System.Text;

namespace Beffroi.Replay;

/// <summary>How the rows of a file become readings (<c>docs/connectors.md</c>, "Files").</summary>
public sealed record ReplayMapping
{
    public required ReplayFormat Format { get; init; }

    public char Separator { get; init; } = ',';

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>Whether numbers have a comma where English has a point.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>The kind of the assets; null when a device tells the asset.</summary>
    public string? Kind { get; init; }

    /// <summary>The asset's key, made of columns.</summary>
    public RowTemplate? Key { get; init; }

    /// <summary>The device's EUI, made of columns; null when a key tells the asset.</summary>
    public RowTemplate? Device { get; init; }

    public required string TimeColumn { get; init; }

    /// <summary>How the instant is written; null for ISO 8601, or seconds or milliseconds since 1970.</summary>
    public string? TimeFormat { get; init; }

    /// <summary>The zone of instants without an offset.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The source's session, beside <see cref="Counter"/>.</summary>
    public RowTemplate? Session { get; init; }

    /// <summary>Column of the source's own number of a message; null when rows have none, and then their place in the file is their identity.</summary>
    public string? Counter { get; init; }

    public required IReadOnlyDictionary<string, ReplayColumn> Properties { get; init; }
}
