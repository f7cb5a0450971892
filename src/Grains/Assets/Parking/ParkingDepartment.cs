using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>Parking and mobility.</summary>
public sealed class ParkingDepartment() : Department(Id, order: 70)
{
    public const string Id = "parking";
}
