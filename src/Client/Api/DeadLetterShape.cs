using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Input that could not be taken.</summary>
/// <param name="Source">Which connector.</param>
/// <param name="Address">Topic, path, or file and line.</param>
/// <param name="Code">Why, as a stable word.</param>
/// <param name="Body">The message as it came, cut at 64 kB.</param>
/// <param name="BodyIsBase64">Whether the body is no text and stands in base 64.</param>
/// <param name="Replays">How often it was replayed.</param>
internal sealed record DeadLetterShape(
    long Id, Instant At, string Source, string Address, string Code, string Sentence, string? Advice, string? Asset, string? Property, string Body, bool BodyIsBase64, int Replays);

internal sealed record DeadLetterCount(string Code, long Count);

/// <param name="Taken">How many were taken now, and left the list.</param>
/// <param name="Rejected">How many stay, with their new reason.</param>
/// <param name="Outcomes">One for each, at most 1,000.</param>
internal sealed record ReplayShape(int Taken, int Rejected, IReadOnlyList<ReplayedLetter> Outcomes);

internal sealed record ReplayedLetter(long Id, bool Taken, string? Code, string? Sentence, string? Advice);

/// <summary>Which letters to replay: those, or all of one reason, or all.</summary>
internal sealed record ReplayRequest(long[]? Ids, string? Reason);
