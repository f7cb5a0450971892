using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>Buildings.</summary>
public sealed class BuildingsDepartment() : Department(Id, order: 50)
{
    public const string Id = "buildings";
}
