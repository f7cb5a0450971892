namespace Beffroi.Connectivity;

/// <summary>How much one message of plain JSON may hold.</summary>
public sealed record PlainJsonLimits
{
    public int Bytes { get; init; } = 256 * 1024;

    /// <summary>Readings in an array.</summary>
    public int Objects { get; init; } = 1_000;

    /// <summary>Properties in one reading.</summary>
    public int Properties { get; init; } = 256;

    /// <summary>Characters of a property's name.</summary>
    public int NameLength { get; init; } = 100;

    /// <summary>Characters of a text.</summary>
    public int TextLength { get; init; } = 1_000;
}
