using System.Collections.Frozen;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>
/// How what a codec tells becomes properties of an asset. A member without a rule becomes the property of its name, without regard to case, hyphens and underscores,
/// when the asset's kind has one; other members say nothing to the twin. A member that is a block with a <c>value</c> is that value, in the <c>unit</c> that stands beside it;
/// a block that is not wanted is not wanted whole.
/// </summary>
public static class MappedFields
{
    private const string ValueMember = ".value";
    private const string UnitMember = ".unit";

    public static Measurement[] Map(IReadOnlyDictionary<string, MappedField> rules, IReadOnlyList<KeyValuePair<string, Value>> fields, FrozenSet<string> properties)
    {
        var measurements = new List<Measurement>();
        foreach (var (field, value) in fields)
        {
            if (Property(rules, field, properties, out var rule) is { } property && !measurements.Exists(one => one.Property == property))
            {
                // A rule that makes another number of it makes it in the property's own unit, or says which.
                var sent = rule is { Times: not 1 } or { Plus: not 0 } ? value : InUnit(value, field, fields);
                measurements.Add(new(property, rule is null ? sent : rule.Apply(sent)));
            }
        }

        return [.. measurements];
    }

    /// <summary>The members of which nothing comes though no rule says so, but for the units beside values.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Unmapped(IReadOnlyDictionary<string, MappedField> rules, IReadOnlyList<KeyValuePair<string, Value>> fields, FrozenSet<string> properties) =>
        fields.Where(field => Property(rules, field.Key, properties, out var rule) is null && rule is null
            && !(field.Key.EndsWith(UnitMember, StringComparison.Ordinal) && fields.Any(other => other.Key == field.Key[..^UnitMember.Length] + ValueMember)));

    /// <summary>Whether all of it is not wanted: then nothing is wrong though nothing comes of it.</summary>
    public static bool AreUnwanted(IReadOnlyDictionary<string, MappedField> rules, IEnumerable<KeyValuePair<string, Value>> fields) => fields.All(field => Rule(rules, field.Key) is { Property: null });

    private static string? Property(IReadOnlyDictionary<string, MappedField> rules, string field, FrozenSet<string> properties, out MappedField? rule)
    {
        rule = Rule(rules, field);
        return rule is null ? Named(field, properties) ?? Named(Block(field), properties) : rule.Property;
    }

    private static MappedField? Rule(IReadOnlyDictionary<string, MappedField> rules, string field)
    {
        var rule = rules.GetValueOrDefault(field) ?? rules.GetValueOrDefault(Block(field));
        for (var end = field.LastIndexOf('.'); rule is null && end > 0; end = field.LastIndexOf('.', end - 1))
        {
            rule = rules.TryGetValue(field[..end], out var whole) && whole.Property is null ? whole : null;
        }

        return rule;
    }

    private static string Block(string field) => field.EndsWith(ValueMember, StringComparison.Ordinal) ? field[..^ValueMember.Length] : field;

    private static Value InUnit(Value value, string field, IReadOnlyList<KeyValuePair<string, Value>> fields)
    {
        if (value.Form != ValueForm.Number || !field.EndsWith(ValueMember, StringComparison.Ordinal))
        {
            return value;
        }

        var name = field[..^ValueMember.Length] + UnitMember;
        var unit = fields.FirstOrDefault(other => other.Key == name).Value;
        return unit is { Form: ValueForm.Text, Text: { Length: > 0 } spelled } ? Value.Of(value.Number, SentUnit.Of(spelled)) : value;
    }

    private static string? Named(string field, FrozenSet<string> properties) =>
        properties.TryGetValue(field, out var exact) || properties.TryGetValue(string.Concat(field.Where(char.IsLetterOrDigit)), out exact) ? exact : null;
}
