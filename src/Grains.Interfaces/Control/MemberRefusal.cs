using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>A member of a group that refused what was asked of it.</summary>
[GenerateSerializer, Immutable, Alias("MemberRefusal")]
public sealed record MemberRefusal([property: Id(0)] AssetId Asset, [property: Id(1)] string Code, [property: Id(2)] string Sentence);
