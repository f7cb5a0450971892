using Beffroi.Documents;

namespace Beffroi.Devices;

/// <param name="Head">Its newest version; null for one that ships with the program.</param>
/// <param name="Codec">script, layout or cayenne.</param>
/// <param name="Kind">Of the assets it speaks for; null for any.</param>
/// <param name="Interval">How often such a device speaks when all is well; null when that is not known.</param>
/// <param name="Problems">Whether its text cannot be read any more.</param>
[GenerateSerializer, Immutable, Alias("ProfileSummary")]
public sealed record ProfileSummary(
    [property: Id(0)] string Id, [property: Id(1)] DocumentHead? Head, [property: Id(2)] string Title, [property: Id(3)] string? Vendor, [property: Id(4)] string? Model,
    [property: Id(5)] string Codec, [property: Id(6)] string? Kind, [property: Id(7)] string Class, [property: Id(8)] TimeSpan? Interval, [property: Id(9)] bool Problems);
