using System.Collections.Frozen;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>
/// How the fields of device profiles become properties. A field without a rule becomes the property of its name, without regard to case,
/// hyphens and underscores, when the asset's kind has one; other fields say nothing to the twin.
/// </summary>
public sealed class FieldMaps(IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldRule>> profiles)
{
    /// <summary>The profile whose rules hold where a device's own profile has none.</summary>
    public const string AnyProfile = "*";

    public static readonly FieldMaps None = new(new Dictionary<string, IReadOnlyDictionary<string, FieldRule>>());

    public Measurement[] Map(Uplink uplink, FrozenSet<string> properties)
    {
        var measurements = new List<Measurement>(uplink.Fields.Count);
        foreach (var (field, value) in uplink.Fields)
        {
            var rule = Rule(uplink.Profile, field) ?? Rule(AnyProfile, field);
            var property = rule is null ? Named(field, properties) : rule.Property;
            if (property is not null && !measurements.Exists(one => one.Property == property))
            {
                measurements.Add(new(property, rule is null ? value : rule.Apply(value)));
            }
        }

        return [.. measurements];
    }

    private FieldRule? Rule(string? profile, string field) =>
        profile is not null && profiles.TryGetValue(profile, out var rules) && rules.TryGetValue(field, out var rule) ? rule : null;

    private static string? Named(string field, FrozenSet<string> properties) =>
        properties.TryGetValue(field, out var exact) || properties.TryGetValue(Bare(field), out exact) ? exact : null;

    private static string Bare(string field) => string.Concat(field.Where(char.IsLetterOrDigit));
}
