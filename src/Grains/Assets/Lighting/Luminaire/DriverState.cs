namespace Beffroi.Assets.Lighting;

/// <summary>What a D4i driver says of itself (IEC 62386-253).</summary>
public enum DriverState
{
    Normal,
    OpenCircuit,
    ShortCircuit,
    ThermalDerating,
    Failed,
    ThermalShutdown,
    PowerLimited,
    Undervoltage,
    Overvoltage,
}
