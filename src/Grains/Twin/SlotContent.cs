using System.Globalization;

namespace Beffroi.Twin;

/// <summary>How a checked value is laid into a slot: a number, and a text where the form needs one.</summary>
internal static class SlotContent
{
    public static (double Number, string? Text) Of(Property property, Value value) => property.Form switch
    {
        ValueForm.Text when property.Choices.Length > 0 => Choice(property, value.Text!),
        ValueForm.Text => (0, value.Text),
        ValueForm.Point => (0, string.Create(CultureInfo.InvariantCulture, $"{value.Number:R},{value.Second:R}")),
        _ => (value.Number, null),
    };

    private static (double, string) Choice(Property property, string key)
    {
        var index = Array.IndexOf(property.Choices, key);
        return index < 0 ? (-1, key) : (index, property.Choices[index]);
    }
}
