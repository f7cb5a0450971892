using Beffroi.Documents;

namespace Beffroi.OnCall;

/// <summary>What a rota says of some days.</summary>
/// <param name="Remarks">What is wrong with the text; with an error among them there are no levels.</param>
/// <param name="Levels">By level; empty without a rota.</param>
[GenerateSerializer, Immutable, Alias("OnCallPlan")]
public sealed record OnCallPlan([property: Id(0)] TextRemark[] Remarks, [property: Id(1)] OnCallLevel[] Levels)
{
    /// <summary>A year, and the week that it may begin and end in.</summary>
    public const int MostDays = 372;
}
