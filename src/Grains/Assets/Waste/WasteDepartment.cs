using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>Waste.</summary>
public sealed class WasteDepartment() : Department(Id, order: 90)
{
    public const string Id = "waste";
}
