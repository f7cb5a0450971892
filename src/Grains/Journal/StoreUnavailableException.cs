namespace Beffroi.Journal;

/// <summary>The store did not answer, or not now. Whether a commit went through is unknown; the same number may be tried again.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
