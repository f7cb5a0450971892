using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>How far an assignment has come.</summary>
/// <param name="Done">Those that have it now, or had it before.</param>
/// <param name="Refused">Those that did not take it.</param>
/// <param name="First">The first refusals.</param>
[GenerateSerializer, Immutable, Alias("AssignmentProgress")]
public sealed record AssignmentProgress(
    [property: Id(0)] bool Running, [property: Id(1)] int Members, [property: Id(2)] int Done, [property: Id(3)] int Refused, [property: Id(4)] AssignmentRefusal[] First);

[GenerateSerializer, Immutable, Alias("AssignmentRefusal")]
public sealed record AssignmentRefusal([property: Id(0)] AssetId Asset, [property: Id(1)] string Code, [property: Id(2)] string Sentence)
{
    /// <summary>The sentence as it can be said in other languages.</summary>
    [Id(3)] public Phrase? Said { get; init; }
}
