using Beffroi.Geography;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>The parts of a mapping that only areas have.</summary>
internal static class AreaParts
{
    public static ImportMapping Read(MappingSection section, ImportMapping mapping)
    {
        var level = Level(section);
        var seed = section.Node("authority") is { } node ? Seed(section, node) : null;
        if (level == AreaLevel.Authority && seed is not null)
        {
            section.Fault("authority", "An authority has no authority above it: leave 'authority' out, or write 'level: district'.");
        }
        else if (level == AreaLevel.District && section.Node("authority") is null)
        {
            section.Fault("authority", "'authority' is missing: the one these districts are of, such as 'authority: { key: reims, name: Reims }'.");
        }

        return mapping with { Level = level, Seed = seed };
    }

    private static AreaLevel Level(MappingSection section) => section.Text("level") switch
    {
        null or "district" => AreaLevel.District,
        "authority" => AreaLevel.Authority,
        var other => section.Refuse<AreaLevel>(section.Node("level")!, $"'level' is district or authority, not '{other}'."),
    };

    private static AuthoritySeed? Seed(MappingSection section, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } word })
        {
            return new AuthoritySeed(word, null, false, MappingPosition.Of(node));
        }

        if (node is not YamlMappingNode block)
        {
            return section.Refuse<AuthoritySeed>(node, "'authority' is a key, or { key: reims, name: Reims }.");
        }

        var inner = section.Inner(block, "'authority'");
        var (key, name, outline) = (inner.Text("key"), inner.Text("name"), inner.Text("outline"));
        inner.Close();
        return key is not { Length: > 0 } ? inner.Refuse<AuthoritySeed>(node, "'authority' wants a 'key'.")
            : outline is not (null or "districts") ? inner.Refuse<AuthoritySeed>(node, $"'outline' is districts (theirs together), not '{outline}'.")
            : new AuthoritySeed(key, name, outline is not null, inner.At);
    }
}
