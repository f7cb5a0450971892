using Beffroi.Language;

namespace Beffroi.Work;

/// <summary>An entry where it stands in the story.</summary>
/// <param name="Conflict">Why it changed nothing; null when it did what it says.</param>
[GenerateSerializer, Immutable, Alias("ToldWorkEntry")]
public sealed record ToldWorkEntry([property: Id(0)] WorkEntry Entry, [property: Id(1)] WorkConflict? Conflict);

/// <summary>Why an entry that was kept changed nothing.</summary>
[GenerateSerializer, Immutable, Alias("WorkConflict")]
public sealed record WorkConflict([property: Id(0)] string Code, [property: Id(1)] Phrase Sentence);
