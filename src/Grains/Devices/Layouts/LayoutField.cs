namespace Beffroi.Devices.Layouts;

/// <summary>Bytes of a payload that are read together.</summary>
public sealed record LayoutField
{
    public FieldType Type { get; init; }

    /// <summary>In bytes; null for what is left, of texts.</summary>
    public int? Size { get; init; }

    /// <summary>Where it begins, from the end when it is negative; null for behind the field before.</summary>
    public int? At { get; init; }

    public bool Little { get; init; }

    /// <summary>Whether a payload may end before it.</summary>
    public bool Optional { get; init; }

    /// <summary>Null for always.</summary>
    public LayoutCondition? When { get; init; }

    /// <summary>What it says; none for bytes that are passed over.</summary>
    public IReadOnlyList<LayoutPart> Parts { get; init; } = [];
}
