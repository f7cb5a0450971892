using Beffroi.Connectivity;
using Beffroi.Documents;
using Beffroi.Incidents;
using Beffroi.Inventory;
using Beffroi.Language;

namespace Beffroi.Twin;

/// <summary>Whether an asset of a kind can be what is told: attributes and links the kind has, values they can take, a place on earth.</summary>
public static class DescriptionCheck
{
    private const int LongestText = 500;

    /// <summary>Attributes that every kind has without declaring them; all are texts.</summary>
    private static readonly Dictionary<string, CommonAttribute> OfEveryKind = new()
    {
        [DeviceEui.Attribute] = new(
            text => DeviceEui.Normalise(text) is not null,
            value => Outcome.Refused("bad-attribute", $"'{value}' is not a device EUI.", "Write 16 hexadecimal digits, such as a81758fffe04b1c1.")),
        [ProfileBinding.Attribute] = new(
            DocumentCheck.IsId,
            value => Outcome.Refused("bad-attribute", $"'{value}' is no id of a device profile.", "Write the id of one, such as elsys-ers: a to z, 0 to 9 and -.")),
        [SupplyPoint.Attribute] = new(
            text => text.Length <= SupplyPoint.Longest,
            value => Outcome.Refused("bad-attribute", $"'{value}' is no name of a public supply.", $"Write its name, in at most {SupplyPoint.Longest} characters.")),
    };

    public static Outcome? Fault(AssetKind kind, Description told) =>
        kind.Refusal(told) ?? PlaceFault(told) ?? TextFault(told) ?? LinkFault(kind, told) ?? AttributeFault(kind, told);

    private static Outcome? PlaceFault(Description told)
    {
        if (told.Place is { } place && !(Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90))
        {
            return Outcome.Refused("bad-place", $"{place.Longitude:R}, {place.Latitude:R} is not a place on earth.", "Give longitude, then latitude, in degrees (WGS 84); check the projection.");
        }

        return told.Heading is < 0 or > 360 or double.NaN
            ? Outcome.Refused("bad-heading", $"{told.Heading:R} is not a heading.", "Give 0 to 360 degrees, clockwise from north.")
            : null;
    }

    private static Outcome? TextFault(Description told) =>
        new[] { told.Name, told.Address, told.Authority, told.District }.Concat(told.Tags ?? []).FirstOrDefault(text => text?.Length > LongestText) is { } text
            ? Outcome.Refused("text-too-long", $"'{text[..40]}…' has {text.Length} characters.", $"Use {LongestText} at most.")
            : null;

    private static Outcome? LinkFault(AssetKind kind, Description told)
    {
        foreach (var (name, target) in told.Links ?? new Dictionary<string, AssetId?>())
        {
            if (kind.Links.FirstOrDefault(l => l.Name == name) is not { } link)
            {
                return Outcome.Refused("unknown-link", $"A {kind.Key} has no link '{name}'.", $"It has: {Listed(kind.Links.Select(l => l.Name))}.");
            }

            if (target is { } asset && asset.Kind != link.TargetKind)
            {
                return Outcome.Refused("wrong-link", $"The link '{name}' of a {kind.Key} goes to a {link.TargetKind}, not to {asset}.", $"Give {link.TargetKind}/…");
            }
        }

        return null;
    }

    private static Outcome? AttributeFault(AssetKind kind, Description told)
    {
        foreach (var (name, value) in told.Attributes ?? new Dictionary<string, Value>())
        {
            if (OfEveryKind.TryGetValue(name, out var common))
            {
                if (!value.IsNone && (value.Form != ValueForm.Text || !common.Fits(value.Text!)))
                {
                    return common.Refusal(value);
                }

                continue;
            }

            if (kind.Attributes.FirstOrDefault(a => a.Name == name) is not { } attribute)
            {
                return Outcome.Refused("unknown-attribute", $"A {kind.Key} has no attribute '{name}'.", $"It has: {Listed(kind.Attributes.Select(a => a.Name))}.");
            }

            if (!value.IsNone && AttributeFault(attribute, value) is { } sentence)
            {
                return Outcome.Refused("bad-attribute", sentence, "Correct the value, or leave the attribute out.");
            }
        }

        return null;
    }

    private static Phrase? AttributeFault(AttributeDefinition attribute, Value value) =>
        value.Form != attribute.Form ? Phrase.Of($"{attribute.Name} is {FormWords.Of(attribute.Form)}; '{value}' is not.")
        : value.Form == ValueForm.Number && !(double.IsFinite(value.Number) && !(value.Number < attribute.Minimum) && !(value.Number > attribute.Maximum))
            ? Phrase.Of($"{attribute.Name} was {value.Number:R}; it can be {attribute.Minimum:R} to {attribute.Maximum:R} {attribute.Unit}.")
        : attribute.Choices.Length > 0 && !attribute.Choices.Contains(value.Text) ? Phrase.Of($"{attribute.Name} was '{value.Text}'; it can be {string.Join(", ", attribute.Choices)}.")
        : attribute.Reads is { } reads && !reads(value.Text!) ? Phrase.Of($"{attribute.Name} is written like '{attribute.Examples[0]}'; '{value}' is not.")
        : value.Text?.Length > LongestText ? Phrase.Of($"{attribute.Name} has {value.Text.Length} characters; it can have {LongestText}.")
        : null;

    private static Phrase Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? Phrase.Verbatim(list) : Phrase.Of("none");

    /// <param name="Fits">Whether a text can be its value.</param>
    /// <param name="Refusal">What is said of a value that cannot.</param>
    private sealed record CommonAttribute(Func<string, bool> Fits, Func<Value, Outcome> Refusal);
}
