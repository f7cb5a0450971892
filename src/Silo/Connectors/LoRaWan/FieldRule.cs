using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What becomes of one field of a device profile.</summary>
/// <param name="Property">The property it is; null when the twin does not want it.</param>
/// <param name="Unit">The unit the device sends it in; null for the property's own.</param>
/// <param name="Times">What its number is multiplied by first, such as 0.1 for tenths.</param>
public sealed record FieldRule(string? Property, string? Unit = null, double Times = 1)
{
    public Value Apply(Value value) => value.Form == ValueForm.Number ? Value.Of(value.Number * Times, Unit ?? value.Text) : value;
}
