namespace Beffroi.Connectors.LoRaWan;

/// <summary>What holds for LoRaWAN devices, whichever network server they come by.</summary>
public sealed class LoRaWanOptions
{
    public const string Section = "Connectors:LoRaWan";

    /// <summary>YAML file that maps the fields of device profiles to properties; null for none: then fields become properties of their name.</summary>
    public string? FieldMap { get; set; }
}
