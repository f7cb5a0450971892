using System.ComponentModel.DataAnnotations;

namespace Beffroi.Devices;

/// <summary>What codecs of operators may take.</summary>
public sealed class ScriptOptions
{
    public const string Section = "Devices:Scripts";

    /// <summary>Confined processes of this silo, started when first needed; a codec that hangs holds one of them for <see cref="Kill"/>.</summary>
    [Range(1, 32)]
    public int Processes { get; set; } = Math.Clamp(Environment.ProcessorCount / 2, 2, 8);

    /// <summary>After which a codec is ended between two of its statements.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After which its process is killed, whatever it does.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "00:01:00")]
    public TimeSpan Kill { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The heap of a process, in bytes; more is refused to it.</summary>
    [Range(48 * 1024 * 1024, 1024 * 1024 * 1024)]
    public int Heap { get; set; } = 160 * 1024 * 1024;

    /// <summary>Calls that may wait for a process; more are refused as busy.</summary>
    [Range(1, 1_000_000)]
    public int Waiting { get; set; } = 10_000;

    /// <summary>How often in a row a codec may be ended before it is left alone for <see cref="Rest"/>, each time for twice as long.</summary>
    [Range(1, 100)]
    public int Strikes { get; set; } = 3;

    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromMinutes(1);
}
