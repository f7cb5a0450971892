using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator.Radio;

/// <summary>All that a device's frames meet between it and the network server: distance, walls, collisions, gateways that are off the air.</summary>
public sealed class RadioSky(IReadOnlyList<RadioGateway> gateways)
{
    private const int Slowest = 12;
    private const int Fastest = 7;

    /// <summary>What adaptive data rate keeps above the floor.</summary>
    private const double Reserve = 8;

    /// <summary>Frames that meet others on their channel.</summary>
    private const double Collisions = 0.008;

    /// <summary>Whoever puts a device up sees it join: so much above the slowest floor it is heard by one at least.</summary>
    private const double Installed = 5.5;

    private readonly Dictionary<string, RadioGateway> _gateways = gateways.ToDictionary(g => g.Name);

    /// <summary>Best first.</summary>
    public RadioPath[] Paths(Place device, double walls, Dice dice)
    {
        RadioPath[] paths = [.. gateways.Select(g => RadioPath.Between(device, g.Name, g.Place, g.Height, walls, dice)).OrderByDescending(p => p.Mean)];
        var lacking = paths.Length > 0 ? Floor(Slowest) + Installed - paths[0].Mean : 0;
        return lacking > 0 ? [.. paths.Select(p => p with { Mean = p.Mean + lacking })] : paths;
    }

    /// <summary>What the network server has told the device to send at.</summary>
    public static int SpreadingFactor(RadioPath best, double inTheWay)
    {
        for (var factor = Fastest; factor < Slowest; factor++)
        {
            if (best.Mean - inTheWay - Floor(factor) >= Reserve)
            {
                return factor;
            }
        }

        return Slowest;
    }

    /// <summary>Who heard a frame, best first; nobody for one that is lost.</summary>
    public Reception[] Hear(RadioPath[] paths, Dice dice, long frame, int spreadingFactor, double inTheWay, Instant at) =>
        dice.Unit("collision", frame) < Collisions ? []
        : [.. paths.Select(p => (Path: p, Ratio: p.Ratio(dice, frame, inTheWay)))
            .Where(p => p.Ratio >= Floor(spreadingFactor) && _gateways[p.Path.Gateway].IsConnected(at))
            .Select(p => p.Path.Heard(p.Ratio)).OrderByDescending(r => r.Snr)];

    /// <summary>The lowest ratio of signal to noise that is received: −7.5 dB at SF7 to −20 dB at SF12.</summary>
    private static double Floor(int spreadingFactor) => -7.5 - (2.5 * (spreadingFactor - Fastest));
}
