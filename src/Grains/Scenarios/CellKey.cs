namespace Beffroi.Scenarios;

/// <summary>Of which kind, authority and district.</summary>
public readonly record struct CellKey(string Kind, string Authority, string District);
