using Beffroi.Twin;

namespace Beffroi.Documents;

/// <summary>What is known of a version of a document beside its text.</summary>
/// <param name="Kind">What the text is: rule, programme, calendar, on-call, device-profile.</param>
/// <param name="Number">1, 2, 3 and so on without a gap; a version never changes.</param>
/// <param name="Withdrawn">From this version on the document is in force nowhere. It can be put again.</param>
/// <param name="Hash">SHA-256 of the text in UTF-8, in lower hexadecimal.</param>
/// <param name="Revision">Grows with every version of any document; given by the store.</param>
[GenerateSerializer, Immutable, Alias("DocumentHead")]
public sealed record DocumentHead(
    [property: Id(0)] string Kind, [property: Id(1)] string Id, [property: Id(2)] int Number, [property: Id(3)] bool Withdrawn, [property: Id(4)] string Author,
    [property: Id(5)] string Reason, [property: Id(6)] Instant At, [property: Id(7)] string Hash, [property: Id(8)] long Revision);
