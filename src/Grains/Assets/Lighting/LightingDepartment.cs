using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>Public lighting.</summary>
public sealed class LightingDepartment() : Department(Id, order: 10)
{
    public const string Id = "lighting";
}
