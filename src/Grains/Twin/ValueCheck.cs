using System.Globalization;
using Beffroi.Language;
using Beffroi.Quantities;

namespace Beffroi.Twin;

/// <summary>Whether a value can stand in a property: form, unit, range. Checked once, here; behind it values are trusted.</summary>
public static class ValueCheck
{
    /// <summary>The value in the property's form and unit; or, with a rejection, what is wrong with it.</summary>
    public static Rejection? Fault(Property property, Value given, out Value value)
    {
        value = given;
        return property.Form switch
        {
            ValueForm.Number => Number(property, given, out value),
            ValueForm.Flag => Flag(property, given, out value),
            ValueForm.Text when property.Choices.Length > 0 => Choice(property, given),
            ValueForm.Text => Text(property, given),
            ValueForm.Instant => Moment(property, given, out value),
            _ => given.Form == property.Form ? null : WrongForm(property, given),
        };
    }

    private static Rejection? Number(Property property, Value given, out Value value)
    {
        value = given;
        if (given.Form != ValueForm.Number || !double.IsFinite(given.Number))
        {
            return WrongForm(property, given);
        }

        var number = given.Number;
        if (given.Text is { } unit && !Units.TryConvert(number, unit, property.Unit, out number))
        {
            return new(property.Name, RejectionCode.WrongUnit, $"{property.Name} is in {Unit(property)}; there is no way from '{unit}' to it.");
        }

        value = Value.Of(number);
        return number < property.Minimum || number > property.Maximum
            ? new(property.Name, RejectionCode.OutOfRange, $"{property.Name} was {number:R} {property.Unit}; it can be {property.Minimum:R} to {property.Maximum:R} {property.Unit}.")
            : null;
    }

    private static Rejection? Flag(Property property, Value given, out Value value)
    {
        value = given;
        if (given.Form == ValueForm.Number && given.Number is 0 or 1)
        {
            value = Value.Of(given.Number != 0);
            return null;
        }

        return given.Form == ValueForm.Flag ? null : WrongForm(property, given);
    }

    /// <summary>A moment, or the text that says one: JSON has no other way to.</summary>
    private static Rejection? Moment(Property property, Value given, out Value value)
    {
        value = given;
        if (given.Form == ValueForm.Text && DateTimeOffset.TryParse(given.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at >= DateTimeOffset.UnixEpoch)
        {
            value = Value.Of(Instant.From(at));
            return null;
        }

        return given.Form == ValueForm.Instant ? null : WrongForm(property, given);
    }

    private static Rejection? Choice(Property property, Value given) =>
        given.Form == ValueForm.Text && property.Choices.Contains(given.Text) ? null
        : given.Form == ValueForm.Text ? new(property.Name, RejectionCode.OutOfRange, $"{property.Name} was '{given.Text}'; it can be {string.Join(", ", property.Choices)}.")
        : WrongForm(property, given);

    private static Rejection? Text(Property property, Value given) =>
        given.Form != ValueForm.Text ? WrongForm(property, given)
        : given.Text!.Length > TextProperty.LongestText ? new(property.Name, RejectionCode.OutOfRange, $"{property.Name} has {given.Text.Length} characters; it can have {TextProperty.LongestText}.")
        : null;

    private static Rejection WrongForm(Property property, Value given) =>
        new(property.Name, RejectionCode.WrongForm, $"{property.Name} is {FormWords.Of(property.Form)}; '{given}' is not.");

    private static Phrase Unit(Property property) => property.Unit.Length == 0 ? Phrase.Of("no unit") : Phrase.Verbatim(property.Unit);
}
