using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether the rows of a kind are well formed: names, forms, ranges, measures.</summary>
public static partial class KindRows
{
    public static IEnumerable<string> Faults(AssetKind kind) =>
        [.. Identity(kind), .. kind.Properties.SelectMany(Property), .. kind.Attributes.SelectMany(Attribute), .. Unique(kind), .. Measures(kind), .. Calendar(kind), .. kind.Alarms.SelectMany(Alarm)];

    private static IEnumerable<string> Identity(AssetKind kind)
    {
        if (!AssetId.TryOf(kind.Key, "x", out _))
        {
            yield return $"'{kind.Key}' is not a kind's key.";
        }

        if (!kind.Properties.Contains(kind.Main))
        {
            yield return $"The main property {kind.Main.Name} is not among the properties.";
        }

        if (kind.Properties.Length > 64)
        {
            yield return "A kind has 64 properties at most.";
        }

        if (kind.ReportInterval <= TimeSpan.Zero)
        {
            yield return "The report interval is not positive.";
        }
    }

    private static IEnumerable<string> Calendar(AssetKind kind)
    {
        if (kind.Scheduled is { } scheduled && kind.Controls.All(c => c.Property != scheduled))
        {
            yield return $"Its calendar sets {scheduled.Name}, which is no control.";
        }

        if ((kind.Scheduled is not null) != kind.Attributes.Contains(AttributeDefinition.Calendar))
        {
            yield return "A kind that a calendar sets has the attribute of it, and no other kind has.";
        }
    }

    private static IEnumerable<string> Property(Property property)
    {
        if (!CamelCase().IsMatch(property.Name))
        {
            yield return $"The property {property.Name} is not in lower camel case.";
        }

        if (property.Form == ValueForm.Number && !(property.Minimum < property.Maximum))
        {
            yield return $"The property {property.Name} has no range.";
        }

        if (property.Decimals is < 0 or > 6)
        {
            yield return $"The property {property.Name} has {property.Decimals} decimals.";
        }

        if (property.FreshFor <= TimeSpan.Zero)
        {
            yield return $"The property {property.Name} is never fresh.";
        }

        if (property.IsIndex && property.Minimum < 0)
        {
            yield return $"The index {property.Name} can be negative.";
        }
    }

    private static IEnumerable<string> Attribute(AttributeDefinition attribute)
    {
        if (!CamelCase().IsMatch(attribute.Name))
        {
            yield return $"The attribute {attribute.Name} is not in lower camel case.";
        }

        if (attribute.Minimum > attribute.Maximum)
        {
            yield return $"The attribute {attribute.Name} has an empty range.";
        }

        if (attribute.Choices.Length > 0 && attribute.Form != ValueForm.Text)
        {
            yield return $"The attribute {attribute.Name} has choices and is no text.";
        }
    }

    private static IEnumerable<string> Unique(AssetKind kind) =>
        kind.Properties.Select(p => "property " + p.Name)
            .Concat(kind.Attributes.Select(a => "attribute " + a.Name))
            .Concat(kind.AllAlarms.Select(a => "alarm " + a.Code))
            .Concat(kind.Links.Select(l => "link " + l.Name))
            .Concat(kind.Measures.Select(m => "measure " + m.Property.Name))
            .GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"The {group.Key} is there {group.Count()} times.");

    private static IEnumerable<string> Measures(AssetKind kind)
    {
        foreach (var measure in kind.Measures)
        {
            if (!kind.Properties.Contains(measure.Property))
            {
                yield return $"The measure of {measure.Property.Name} is not of a property of the kind.";
            }

            var counted = measure.Form == MeasureForm.States;
            if (counted ? measure.States.Length == 0 : measure.Property.Form != ValueForm.Number)
            {
                yield return $"{measure.Property.Name} cannot be rolled up as {measure.Form}.";
            }
        }
    }

    private static IEnumerable<string> Alarm(Alarm alarm)
    {
        if (!KebabCase().IsMatch(alarm.Code))
        {
            yield return $"The alarm {alarm.Code} is not in kebab case.";
        }

        if (alarm.Priority == Priority.None || alarm.OnDelay < TimeSpan.Zero || alarm.OffDelay < TimeSpan.Zero)
        {
            yield return $"The alarm {alarm.Code} has no priority, or a delay below zero.";
        }
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,39}$")]
    private static partial Regex CamelCase();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
