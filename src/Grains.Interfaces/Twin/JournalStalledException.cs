namespace Beffroi.Twin;

/// <summary>The journal gave no place within its time: the database is slow, full or gone. Nothing was applied.</summary>
[GenerateSerializer, Alias("JournalStalledException")]
public sealed class JournalStalledException(string message) : Exception(message);
