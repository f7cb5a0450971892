using Beffroi.Twin.Simulation;

namespace Beffroi.Emulator.Radio;

/// <summary>A device between two joins.</summary>
/// <param name="Device">Its EUI, 16 lower-case digits.</param>
/// <param name="Number">What tells it from its other sessions.</param>
/// <param name="Profile">In the network server.</param>
/// <param name="Tenant">Whose it is there.</param>
public sealed record RadioSession(string Device, long Number, string Profile, string Tenant, Dice Dice)
{
    /// <summary>Of a private network: the seven first bits are zero.</summary>
    public string Address { get; } = $"{(uint)(Dice.Unit("address", Number) * (1 << 25)):x8}";

    /// <summary>The counter of its next frame.</summary>
    public long Frames { get; private set; }

    /// <summary>The counter of its next downlink.</summary>
    public long Downlinks { get; private set; }

    public void Sent() => Frames++;

    public void Told() => Downlinks++;
}
