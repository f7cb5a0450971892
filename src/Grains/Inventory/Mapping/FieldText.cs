namespace Beffroi.Inventory.Mapping;

/// <summary>What a field source read: a text, nothing, or why it could not be told.</summary>
public readonly record struct FieldText(string? Text, ImportReject? Fault);
