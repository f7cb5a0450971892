using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>The parts of a mapping that only assets have.</summary>
internal static class AssetParts
{
    public static ImportMapping Read(MappingSection section, FieldSourceReader fields, ImportMapping mapping)
    {
        if (section.Node("kind") is null)
        {
            section.Fault("kind", "'kind' is missing: write the kind of every row, such as 'kind: luminaire', or 'kind: { column: TYPE, values: { … } }'.");
        }

        return mapping with
        {
            Kind = fields.Constant(section, "kind"),
            Address = fields.Column(section, "address"),
            Heading = fields.Column(section, "heading"),
            Authority = fields.Constant(section, "authority"),
            District = District(section, fields),
            Tags = Tags(section, fields),
            Links = Named(section, fields, "links"),
            Attributes = Named(section, fields, "attributes"),
        };
    }

    private static FieldSource? District(MappingSection section, FieldSourceReader fields)
    {
        if (section.Node("district") is not YamlMappingNode block || !block.Children.Keys.Any(key => key is YamlScalarNode { Value: "by" }))
        {
            return fields.Constant(section, "district");
        }

        var by = section.Inner(block, "'district'");
        if (by.Text("by") is not "place")
        {
            by.Fault("by", "'by' is place: the district whose outline holds the asset.");
        }

        by.Close();
        return null;
    }

    private static FieldSource[] Tags(MappingSection section, FieldSourceReader fields) => section.Node("tags") switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(item => fields.Read(section, item, "tags", wordIsColumn: false)).OfType<FieldSource>()],
        var one => fields.Read(section, one, "tags", wordIsColumn: false) is { } tag ? [tag] : [],
    };

    private static Dictionary<string, FieldSource> Named(MappingSection section, FieldSourceReader fields, string key)
    {
        var named = new Dictionary<string, FieldSource>();
        foreach (var (name, node, _) in section.Section(key)?.Entries() ?? [])
        {
            if (fields.Read(section, node, name, wordIsColumn: true) is { } source)
            {
                named[name] = source;
            }
        }

        return named;
    }
}
