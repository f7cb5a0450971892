using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>What came of a trial.</summary>
/// <param name="Found">False when there is no profile of that id.</param>
/// <param name="Remarks">Errors of the text; nothing was run then.</param>
/// <param name="Data">What was decoded, as JSON; null when nothing was.</param>
/// <param name="Bytes">What was encoded; null when nothing was.</param>
/// <param name="Readings">What an asset of the kind would be told; null when no kind is known.</param>
/// <param name="Rejections">What of the readings such an asset would not take.</param>
/// <param name="Unmapped">The members of which nothing comes; those of any kind when none is known.</param>
[GenerateSerializer, Immutable, Alias("ProfileTrialAnswer")]
public sealed record ProfileTrialAnswer(
    [property: Id(0)] bool Found, [property: Id(1)] TextRemark[] Remarks, [property: Id(2)] CodecFault? Fault, [property: Id(3)] string? Data, [property: Id(4)] byte[]? Bytes,
    [property: Id(5)] int Port, [property: Id(6)] string[] Warnings, [property: Id(7)] string[] Logs, [property: Id(8)] Measurement[]? Readings,
    [property: Id(9)] Rejection[] Rejections, [property: Id(10)] UnmappedMember[] Unmapped)
{
    public static ProfileTrialAnswer Unknown { get; } = new(false, [], null, null, null, 0, [], [], null, [], []);

    public static ProfileTrialAnswer Unread(TextRemark[] remarks) => Unknown with { Found = true, Remarks = remarks };
}
