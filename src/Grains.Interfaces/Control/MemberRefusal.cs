using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>A member of a group that refused what was asked of it.</summary>
[GenerateSerializer, Immutable, Alias("MemberRefusal")]
public sealed record MemberRefusal([property: Id(0)] AssetId Asset, [property: Id(1)] string Code, [property: Id(2)] string Sentence)
{
    /// <summary>The sentence as it can be said in other languages; null for what was kept before that was known.</summary>
    [Id(3)] public Phrase? Said { get; init; }
}
