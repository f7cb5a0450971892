using System.Collections.Frozen;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>
/// How what a codec tells becomes properties of an asset. A member without a rule becomes the property of its name, without regard to case, hyphens and underscores,
/// when the asset's kind has one; other members say nothing to the twin.
/// </summary>
public static class MappedFields
{
    public static Measurement[] Map(IReadOnlyDictionary<string, MappedField> rules, IEnumerable<KeyValuePair<string, Value>> fields, FrozenSet<string> properties)
    {
        var measurements = new List<Measurement>();
        foreach (var (field, value) in fields)
        {
            var rule = rules.GetValueOrDefault(field);
            var property = rule is null ? Named(field, properties) : rule.Property;
            if (property is not null && !measurements.Exists(one => one.Property == property))
            {
                measurements.Add(new(property, rule is null ? value : rule.Apply(value)));
            }
        }

        return [.. measurements];
    }

    private static string? Named(string field, FrozenSet<string> properties) =>
        properties.TryGetValue(field, out var exact) || properties.TryGetValue(string.Concat(field.Where(char.IsLetterOrDigit)), out exact) ? exact : null;
}
