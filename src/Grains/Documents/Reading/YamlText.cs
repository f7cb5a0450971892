using Beffroi.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Documents.Reading;

/// <summary>Loads a document strictly: one block, no aliases, not too deep. What is nearly YAML is a remark and never an exception.</summary>
internal static class YamlText
{
    public const int Longest = 100_000;

    private const int Deepest = 12;

    public static TextReading<T> Read<T>(string text, string name, Func<YamlBlock, T?> read, int longest = Longest)
        where T : class
    {
        var remarks = new Remarks();
        var value = Root(text, longest, remarks) is { } root ? read(new(root, name, remarks)) : null;
        return new(remarks.HasErrors ? null : value, remarks.InOrder);
    }

    private static YamlMappingNode? Root(string text, int longest, Remarks remarks)
    {
        if (text.Length > longest)
        {
            remarks.Add(1, 1, 1, RemarkCode.TooLong, longest.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        try
        {
            return Refused(text, remarks) ? null : Load(text, remarks);
        }
        catch (YamlException fault)
        {
            remarks.Add((int)fault.Start.Line, (int)fault.Start.Column, 1, RemarkCode.NotYaml, fault.Message);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NotSupportedException)
        {
            // The library throws more than its own exceptions at texts that are nearly YAML.
            remarks.Add(1, 1, 1, RemarkCode.NotYaml, fault.Message);
        }

        return null;
    }

    private static YamlMappingNode? Load(string text, Remarks remarks)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return root;
        }

        remarks.Add(1, 1, 1, RemarkCode.NotOneBlock);
        return null;
    }

    // Loading is recursive: what is nested without end, or into itself, is refused before.
    private static bool Refused(string text, Remarks remarks)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias || depth > Deepest)
            {
                var at = parser.Current.Start;
                remarks.Add((int)at.Line, (int)at.Column, 1, depth > Deepest ? RemarkCode.TooDeep : RemarkCode.HasAlias);
                return true;
            }
        }

        return false;
    }
}
