using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Reads the YAML document of field maps (<c>docs/connectors.md</c>). Every fault is a sentence with its line.</summary>
public static class FieldMapDocument
{
    public static FieldMaps Parse(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? FieldMaps.None : new(Mapping(stream.Documents[0].RootNode, "profiles")
                .ToDictionary(pair => Scalar(pair.Key), pair => Rules(pair.Value)));
        }
        catch (YamlException fault)
        {
            throw new FormatException($"Line {fault.Start.Line}: {fault.Message}", fault);
        }
    }

    /// <summary>The maps of that file; none when no file is set.</summary>
    public static FieldMaps Load(string? file)
    {
        try
        {
            return file is null ? FieldMaps.None : Parse(File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new ConnectorStartException($"The field map {file} cannot be used. {fault.Message}", fault);
        }
    }

    private static IReadOnlyDictionary<string, FieldRule> Rules(YamlNode node) =>
        Mapping(node, "fields").ToDictionary(pair => Scalar(pair.Key), pair => Rule(pair.Value));

    private static FieldRule Rule(YamlNode node)
    {
        if (node is YamlScalarNode scalar)
        {
            return new(scalar.Value is null or "" or "~" or "null" ? null : scalar.Value);
        }

        var (property, unit, times) = ("", (string?)null, 1.0);
        foreach (var (key, value) in Mapping(node, "property, unit and times"))
        {
            switch (Scalar(key))
            {
                case "property":
                    property = Scalar(value);
                    break;
                case "unit":
                    unit = Scalar(value);
                    break;
                case "times" when double.TryParse(Scalar(value), NumberStyles.Float, CultureInfo.InvariantCulture, out times):
                    break;
                default:
                    throw Fault(key, $"'{Scalar(key)}' is not property, unit or a number of times");
            }
        }

        return property.Length > 0 ? new(property, unit, times) : throw Fault(node, "the property is missing");
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Mapping(YamlNode node, string what) =>
        node is YamlMappingNode mapping ? mapping.Children : throw Fault(node, $"here stand {what}, as name: value");

    private static string Scalar(YamlNode node) => node is YamlScalarNode { Value: { } text } ? text : throw Fault(node, "a name is expected");

    private static FormatException Fault(YamlNode node, string sentence) => new($"Line {node.Start.Line}: {sentence}.");
}
