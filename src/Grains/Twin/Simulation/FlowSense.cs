namespace Beffroi.Twin.Simulation;

/// <summary>Which of two amounts of a flow is the better one.</summary>
public enum FlowSense : byte
{
    Less = 0,
    More = 1,
}
