using Beffroi.Twin;

namespace Beffroi.Assets.__Department__;

/// <summary>__English__.</summary>
public sealed class __Department__Department() : Department(Id, order: __order__)
{
    public const string Id = "__key__";
}
