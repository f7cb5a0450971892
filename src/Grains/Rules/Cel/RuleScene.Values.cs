using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>Values of the asset's slots and inputs. What is unknown or stale gives unknown; <c>Last…</c> gives also what is stale.</summary>
public sealed partial class RuleScene
{
    private static readonly string[] Qualities = ["unknown", "measured", "inferred", "estimated", "stale"];

    public double Number(Property property, string? input) => Find(property, input, out var slot) && Current(property, slot) ? slot.Number : double.NaN;

    public int Flag(Property property, string? input) => Find(property, input, out var slot) && Current(property, slot) ? Truth.Of(slot.Number != 0) : Truth.Unknown;

    public string? Text(Property property, string? input) => Find(property, input, out var slot) && Current(property, slot) ? slot.Text : null;

    public double LastNumber(Property property, string? input) => Find(property, input, out var slot) ? slot.Number : double.NaN;

    public int LastFlag(Property property, string? input) => Find(property, input, out var slot) ? Truth.Of(slot.Number != 0) : Truth.Unknown;

    public string? LastText(Property property, string? input) => Find(property, input, out var slot) ? slot.Text : null;

    /// <summary>Whether a value was ever taken, however old.</summary>
    public int Known(Property property, string? input) => Truth.Of(Find(property, input, out _));

    public int Fresh(Property property, string? input) => Truth.Of(Find(property, input, out var slot) && Current(property, slot));

    public string Quality(Property property, string? input) => Qualities[Find(property, input, out var slot) ? (int)slot.QualityAt(property, _now) : 0];

    /// <summary>Seconds since it was observed.</summary>
    public double Age(Property property, string? input) => Find(property, input, out var slot) ? (_now - slot.At).TotalSeconds : double.NaN;

    /// <summary>Seconds since it last became another value.</summary>
    public double Since(Property property, string? input) => Find(property, input, out var slot) ? (_now - slot.ChangedAt).TotalSeconds : double.NaN;

    private bool Current(Property property, in Slot slot) => _now <= slot.FreshUntil(property);

    private bool Find(Property property, string? input, out Slot slot)
    {
        slot = input is null ? _state.Slots[property.Slot] : InputFold.Find(_state, input)?.SlotOf(property) ?? default;
        return slot.Quality != Twin.Quality.Unknown;
    }
}
