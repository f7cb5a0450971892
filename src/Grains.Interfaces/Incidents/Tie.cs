using Beffroi.Alarms;

namespace Beffroi.Incidents;

/// <summary>Why two alarms belong together.</summary>
/// <param name="On">What both hang on; null when nothing is known.</param>
/// <param name="Metres">Between their assets; null when one has no place.</param>
/// <param name="Apart">Between the moments they were raised.</param>
/// <param name="Score">0 to 1.</param>
[GenerateSerializer, Immutable, Alias("Tie")]
public sealed record Tie(
    [property: Id(0)] TieForm Form,
    [property: Id(1)] AlarmName With,
    [property: Id(2)] string? On,
    [property: Id(3)] double? Metres,
    [property: Id(4)] TimeSpan Apart,
    [property: Id(5)] double Score);
