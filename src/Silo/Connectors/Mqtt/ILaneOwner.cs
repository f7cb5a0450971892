namespace Beffroi.Connectors.Mqtt;

/// <summary>Says which lanes of an external broker this silo holds.</summary>
public interface ILaneOwner
{
    bool Owns(int lane);
}
