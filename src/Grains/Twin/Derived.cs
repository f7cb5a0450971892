namespace Beffroi.Twin;

/// <summary>A value a kind works out from what it sees, to stand in one of its properties.</summary>
public readonly record struct Derived(Property Property, Value Value, Quality Quality);
