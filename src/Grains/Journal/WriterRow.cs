namespace Beffroi.Journal;

/// <summary>A silo's process in the store. <see cref="Number"/> is its last committed group; a fenced one commits nothing any more.</summary>
public readonly record struct WriterRow(long Id, string Silo, long Number, bool Fenced);
