using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>When somebody is called. Gas above a wet well has killed: from 10 ppm nobody goes down without breathing apparatus, from 100 it is danger at once.</summary>
public sealed partial class LiftStation
{
    private const double GasWarning = 10;
    private const double GasWarningEnds = 5;
    private const double GasDanger = 100;
    private const double GasDangerEnds = 50;
    private const double DefaultMostStarts = 10;

    public override IReadOnlyList<Alarm> Alarms { get; } =
    [
        new("gas-danger", Priority.Danger, TimeSpan.Zero, s => s.Of(HydrogenSulphide).Current is { } gas ? gas.Number >= GasDanger : null)
        {
            Ends = s => s.Of(HydrogenSulphide).Current is { } gas ? gas.Number < GasDangerEnds : null, IsSafety = true,
        },
        new("gas", Priority.Major, TimeSpan.FromMinutes(5), s => s.Of(HydrogenSulphide).Current is { } gas ? gas.Number > GasWarning : null)
        {
            Ends = s => s.Of(HydrogenSulphide).Current is { } gas ? gas.Number < GasWarningEnds : null, IsSafety = true,
        },
        new("overflow", Priority.Major, TimeSpan.FromMinutes(5), s => s.Of(Overflowing).Current) { OffDelay = TimeSpan.FromMinutes(15) },
        new("no-supply", Priority.Major, TimeSpan.FromMinutes(5), s => s.Of(Supply).Current is { } fed ? !fed : null) { IsLoss = true, OffDelay = TimeSpan.FromMinutes(2) },
        new("high-level", Priority.Major, TimeSpan.FromMinutes(5), s => Above(s, AlarmLevel)),
        new("pumps-stopped", Priority.Major, TimeSpan.FromMinutes(15), s => s.Of(PumpsRunning).Current is { } running && Above(s, StartLevel) is { } above ? above && running.Number == 0 : null),
        new("short-cycles", Priority.Minor, TimeSpan.FromMinutes(30), s => s.Of(StartsPerHour).Current is { } starts ? starts.Number > (s.Number(MostStarts) ?? DefaultMostStarts) : null),
    ];

    private static bool? Above(Sight sight, AttributeDefinition limit) =>
        sight.Of(Level).Current is { } level && sight.Number(limit) is { } metres ? level.Number > metres : null;
}
