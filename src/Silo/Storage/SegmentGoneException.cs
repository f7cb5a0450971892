namespace Beffroi.Storage;

/// <summary>A segment that was to be replaced is not there: undoes the transaction it is thrown in.</summary>
internal sealed class SegmentGoneException() : Exception("A segment that was to be replaced is not there.");
