using System.ComponentModel.DataAnnotations;

namespace Beffroi.Routing;

/// <summary>What rounds are driven with unless whoever asks says otherwise.</summary>
public sealed class RoutingOptions
{
    /// <summary>Where vehicles sleep: longitude and latitude in degrees. There is none until somebody says so.</summary>
    [Length(2, 2, ErrorMessage = "Routing:Depot is a longitude and a latitude in degrees.")]
    public double[]? Depot { get; set; }

    /// <summary>Where loads are tipped; the depot unless told.</summary>
    [Length(2, 2, ErrorMessage = "Routing:Tip is a longitude and a latitude in degrees.")]
    public double[]? Tip { get; set; }

    /// <summary>Cubic metres a vehicle holds, pressed.</summary>
    [Range(0.1, 200, ErrorMessage = "Routing:VehicleVolume is how many cubic metres a vehicle holds: from 0.1 to 200.")]
    public double VehicleVolume { get; set; } = 20;

    /// <summary>Kilograms a vehicle may carry: about nine tonnes for one of nineteen.</summary>
    [Range(1, 50_000, ErrorMessage = "Routing:VehicleMass is how many kilograms a vehicle carries: from 1 to 50,000.")]
    public double VehicleMass { get; set; } = 9_000;

    [Range(typeof(TimeSpan), "00:30:00", "12:00:00", ErrorMessage = "Routing:Shift is how long people work: from half an hour to 12 hours.")]
    public TimeSpan Shift { get; set; } = TimeSpan.FromHours(7);

    /// <summary>Legal time at which the first vehicle leaves.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:00", ErrorMessage = "Routing:StartAt is the time of day at which the first vehicle leaves.")]
    public TimeSpan StartAt { get; set; } = TimeSpan.FromHours(5.5);

    /// <summary>Kilometres an hour between stops.</summary>
    [Range(1, 130, ErrorMessage = "Routing:Speed is the mean between stops: from 1 to 130 km/h.")]
    public double Speed { get; set; } = 25;

    /// <summary>How much longer the way by street is than the line over the ground: 1.3 in towns of ours.</summary>
    [Range(1, 5, ErrorMessage = "Routing:Detour is how much longer streets are than the line over the ground: from 1 to 5.")]
    public double Detour { get; set; } = 1.3;

    [Range(typeof(TimeSpan), "00:00:00", "04:00:00", ErrorMessage = "Routing:TipTime is how long tipping takes: up to 4 hours.")]
    public TimeSpan TipTime { get; set; } = TimeSpan.FromMinutes(15);
}
