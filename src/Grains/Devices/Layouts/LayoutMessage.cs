using System.Text.Json.Nodes;

namespace Beffroi.Devices.Layouts;

/// <summary>One form of payload a device sends, and when a payload is of that form.</summary>
public sealed record LayoutMessage
{
    /// <summary>Any when empty.</summary>
    public IReadOnlyList<long> Ports { get; init; } = [];

    public int Shortest { get; init; }

    public int Longest { get; init; } = int.MaxValue;

    /// <summary>What the first byte must be; null for anything.</summary>
    public long? First { get; init; }

    /// <summary>What such a payload says by being one.</summary>
    public IReadOnlyDictionary<string, JsonValue> Constants { get; init; } = new Dictionary<string, JsonValue>();

    public IReadOnlyList<LayoutField> Fields { get; init; } = [];

    public LayoutRecords? Records { get; init; }

    public bool IsFor(ReadOnlySpan<byte> bytes, int port) =>
        (Ports.Count == 0 || Ports.Contains(port)) && bytes.Length >= Shortest && bytes.Length <= Longest && (First is not { } first || (bytes.Length > 0 && bytes[0] == first));
}
