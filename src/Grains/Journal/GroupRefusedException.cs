namespace Beffroi.Journal;

/// <summary>The store refuses the group for its data; trying it again as it is would be refused again. Nothing of it is in.</summary>
public sealed class GroupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
