using System.ComponentModel.DataAnnotations;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What holds for LoRaWAN devices, whichever network server they come by.</summary>
public sealed class LoRaWanOptions
{
    public const string Section = "Connectors:LoRaWan";

    /// <summary>YAML file that maps the fields of device profiles to properties; null for none: then fields become properties of their name.</summary>
    public string? FieldMap { get; set; }

    /// <summary>Whether a device that is heard for an asset, and has no asset of its own, is enrolled by itself: without one nothing is known of its link.</summary>
    public bool EnrolDevices { get; set; } = true;

    /// <summary>The port downlinks go to; the codec of the device's profile turns their object into bytes.</summary>
    [Range(1, 223)]
    public int DownlinkPort { get; set; } = 10;

    /// <summary>The share of the time a gateway may be on the air for this silo's downlinks: 0.01 by the law of EU868 on the channels devices speak on.</summary>
    [Range(0.0001, 1)]
    public double DutyCycle { get; set; } = 0.01;
}
