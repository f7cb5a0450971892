using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Living environment.</summary>
public sealed class GreenSpacesDepartment() : Department(Id, order: 60)
{
    public const string Id = "green-spaces";
}
