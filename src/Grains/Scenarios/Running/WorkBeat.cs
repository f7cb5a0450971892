namespace Beffroi.Scenarios.Running;

/// <summary>What a silo says of itself every moment: what it works on, and what has ended since.</summary>
/// <param name="Silo">Its address, which is another after each start.</param>
/// <param name="Places">How many units it works on at once.</param>
[GenerateSerializer, Immutable, Alias("ScenarioWorkBeat")]
internal sealed record WorkBeat([property: Id(0)] string Silo, [property: Id(1)] int Places, [property: Id(2)] WorkUnderWay[] Doing, [property: Id(3)] WorkEnded[] Ended);
