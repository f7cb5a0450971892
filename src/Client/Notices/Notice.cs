namespace Beffroi.Notices;

/// <summary>Something happened: its kind, and what is needed to decide whether to read more.</summary>
internal sealed record Notice(string Kind, object Content);
