using System.ComponentModel.DataAnnotations;

namespace Beffroi.Emulator;

/// <summary>How the emulator plays the demonstration territory's devices.</summary>
public sealed class EmulatorOptions
{
    public const string Section = "Emulator";

    public bool Enabled { get; set; } = true;

    /// <summary>
    /// How much faster than real time. Nothing is ever dated in the future: at 1 devices speak of now; above, they begin <see cref="Backlog"/> ago
    /// and go that much faster until they have caught up with now, where they go on at 1.
    /// </summary>
    [Range(1, 3_600)]
    public double Speed { get; set; } = 1;

    /// <summary>How long ago a run faster than real time begins.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "31.00:00:00")]
    public TimeSpan Backlog { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How much of a past a new demonstration is given, from none: hourly or so, of what departments are judged by, told in the background once every device has spoken. Only in the run that
    /// filled the twin, and at real time.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
    public TimeSpan Past { get; set; }

    /// <summary>Messages of the past a second at most.</summary>
    [Range(1, 50_000)]
    public int PastPerSecond { get; set; } = 500;

    /// <summary>Share of the devices that have a fault at about any moment, 0 to 1.</summary>
    [Range(0, 1)]
    public double Faults { get; set; } = 0.008;

    /// <summary>In how long every device has spoken once after the start, so that the map is alive and the broker is not flooded.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan FirstRound { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Messages a second at most.</summary>
    [Range(1, 50_000)]
    public int MostPerSecond { get; set; } = 2_000;

    /// <summary>Messages that may await their acknowledgement.</summary>
    [Range(1, 1_000)]
    public int Outstanding { get; set; } = 64;

    /// <summary>The broker to publish to, <c>mqtt://host:port</c>; null for the embedded one, or the external one when that is switched off.</summary>
    public string? Broker { get; set; }
}
