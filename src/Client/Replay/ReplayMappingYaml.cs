namespace Beffroi.Replay;

/// <summary>The YAML of a mapping, as it is written.</summary>
internal sealed class ReplayMappingYaml
{
    public string? Format { get; set; }

    public string? Separator { get; set; }

    public string? Encoding { get; set; }

    public string? Decimal { get; set; }

    public AssetPart? Asset { get; set; }

    public TimePart? Time { get; set; }

    public string? Session { get; set; }

    public string? Counter { get; set; }

    public Dictionary<string, object?>? Properties { get; set; }

    internal sealed class AssetPart
    {
        public string? Kind { get; set; }

        public string? Key { get; set; }

        public string? Device { get; set; }
    }

    internal sealed class TimePart
    {
        public string? Column { get; set; }

        public string? Format { get; set; }

        public string? Zone { get; set; }
    }
}
