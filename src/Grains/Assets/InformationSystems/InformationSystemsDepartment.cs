using Beffroi.Twin;

namespace Beffroi.Assets.InformationSystems;

/// <summary>Information systems.</summary>
public sealed class InformationSystemsDepartment() : Department(Id, order: 80)
{
    public const string Id = "information-systems";
}
