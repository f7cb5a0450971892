using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <param name="Remarks">What is wrong with the text; there are no nights then.</param>
/// <param name="Found">False when there is no document of that id.</param>
[GenerateSerializer, Immutable, Alias("NightPreviews")]
public sealed record NightPreviews([property: Id(0)] bool Found, [property: Id(1)] TextRemark[] Remarks, [property: Id(2)] NightPreview[] Nights);

/// <param name="Night">The day of its evening.</param>
/// <param name="Programme">Id; null when one programme is looked at by itself.</param>
/// <param name="Rule">Null for the default.</param>
[GenerateSerializer, Immutable, Alias("NightPreview")]
public sealed record NightPreview(
    [property: Id(0)] DateOnly Night, [property: Id(1)] string? Programme, [property: Id(2)] string? Rule, [property: Id(3)] PreviewStep[] Steps, [property: Id(4)] double OnHours,
    [property: Id(5)] double FullLoadHours);

[GenerateSerializer, Immutable, Alias("PreviewStep")]
public readonly record struct PreviewStep([property: Id(0)] Instant At, [property: Id(1)] double Level);
