using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>
/// Which values something was really worked out from: behaviour is pure, so it is asked again with one value taken away at a time; where the answer
/// becomes another one, that value was behind it. Nothing a kind declares could be as true.
/// </summary>
internal static class Inputs
{
    /// <param name="state">As it stood when it was worked out; left as it was.</param>
    public static PropertyPast[] Of(AssetKind kind, AssetState state, Func<Sight, object?> answer, Instant now)
    {
        var whole = answer(new(state, now));
        var inputs = new List<PropertyPast>();
        foreach (var property in kind.Properties)
        {
            var slot = state.Slots[property.Slot];
            if (slot.Quality == Quality.Unknown)
            {
                continue;
            }

            state.Slots[property.Slot] = default;
            if (!Equals(answer(new(state, now)), whole))
            {
                inputs.Add(new(property.Name, slot.ValueOf(property), slot.Quality, slot.At));
            }

            state.Slots[property.Slot] = slot;
        }

        return [.. inputs];
    }

    /// <summary>What the kind works out for that property, as something that can be compared.</summary>
    public static object? Derived(AssetKind kind, Property property, Sight sight)
    {
        foreach (var derived in kind.Derive(sight))
        {
            if (derived.Property == property)
            {
                return (derived.Value, derived.Quality);
            }
        }

        return null;
    }
}
