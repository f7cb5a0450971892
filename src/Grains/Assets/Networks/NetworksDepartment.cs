using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>Telecom networks.</summary>
public sealed class NetworksDepartment() : Department(Id, order: 40)
{
    public const string Id = "networks";
}
