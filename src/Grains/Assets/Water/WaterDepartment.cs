using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>Water and sanitation.</summary>
public sealed class WaterDepartment() : Department(Id, order: 100)
{
    public const string Id = "water";
}
