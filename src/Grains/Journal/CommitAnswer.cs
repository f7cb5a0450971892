namespace Beffroi.Journal;

/// <summary>How a commit ended.</summary>
/// <param name="Claimed">The claims that are ours now; true also when the group was already in.</param>
public sealed record CommitAnswer(CommitResult Result, IReadOnlyList<int> Claimed);
