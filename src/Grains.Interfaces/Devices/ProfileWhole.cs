using Beffroi.Documents;

namespace Beffroi.Devices;

/// <summary>A profile with its text.</summary>
/// <param name="Versions">Newest first; none of one that ships.</param>
[GenerateSerializer, Immutable, Alias("ProfileWhole")]
public sealed record ProfileWhole([property: Id(0)] ProfileSummary Summary, [property: Id(1)] string Text, [property: Id(2)] DocumentHead[] Versions);
