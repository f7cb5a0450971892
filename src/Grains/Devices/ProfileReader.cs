using System.Globalization;
using Beffroi.Devices.Layouts;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Devices;

/// <summary>Reads a device profile strictly: what it does not know is a fault with line and column, and all faults are told at once.</summary>
public static class ProfileReader
{
    /// <summary>In characters, its script included.</summary>
    public const int Longest = 500_000;

    private const int MostFields = 500;

    private static readonly (string Unit, TimeSpan Each)[] Spans = [("min", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)), ("d", TimeSpan.FromDays(1)), ("s", TimeSpan.FromSeconds(1))];

    public static TextReading<DeviceProfile> Read(string yaml) => YamlText.Read(yaml, "profile", Profile, Longest);

    private static DeviceProfile Profile(YamlBlock block)
    {
        block.Text("description");
        var profile = new DeviceProfile
        {
            Title = block.Text("title", required: true) ?? "",
            Vendor = block.Text("vendor"),
            Model = block.Text("model"),
            Class = block.Read<char>("class", text => text is "A" or "B" or "C" ? text[0] : null, RemarkCode.BadWord, arguments: ["class"]) ?? 'A',
            Interval = block.Read("interval", Span, RemarkCode.BadWord, arguments: ["interval"]),
            AssetKind = block.Text("kind"),
            Layout = block.Block("layout") is { } layout ? LayoutReader.Read(layout) : null,
            Script = block.Text("script"),
            IsCayenne = block.Flag("cayenne"),
            Fields = Fields(block),
            Downlink = block.Block("downlink") is { } downlink ? Downlink(downlink) : new(null, new Dictionary<string, DownlinkMember>()),
        };
        CheckCodec(block, profile);
        block.Close();
        return profile;
    }

    private static void CheckCodec(YamlBlock block, DeviceProfile profile)
    {
        string[] given = [.. new[] { ("layout", profile.Layout is not null), ("script", profile.Script is not null), ("cayenne", profile.IsCayenne) }.Where(c => c.Item2).Select(c => c.Item1)];
        if (given.Length > 1)
        {
            block.Remarks.Add(block.Node(given[1])!, RemarkCode.OneOf, given[0], given[1]);
        }
        else if (given.Length == 0 && block.Node("layout") is null && block.Node("script") is null)
        {
            block.Remarks.Add(block.Self, RemarkCode.NoCodec);
        }
    }

    private static Dictionary<string, MappedField> Fields(YamlBlock block)
    {
        var fields = new Dictionary<string, MappedField>();
        foreach (var (name, _, node) in block.Pairs("fields", MostFields))
        {
            fields[name] = node is YamlScalarNode scalar
                ? new(scalar.Value is null or "" or "~" or "null" ? null : scalar.Value)
                : block.Inner(node, "fields") is { } inner ? Field(inner) : new(null);
        }

        return fields;
    }

    private static MappedField Field(YamlBlock block)
    {
        var least = block.Number("least", -1e12, 1e12) ?? double.NegativeInfinity;
        var field = new MappedField(
            block.Text("property", required: true), block.Text("unit"), block.Number("times", -1e12, 1e12) ?? 1, block.Number("plus", -1e12, 1e12) ?? 0, Words(block), block.Flag("number"))
        {
            Least = least, Most = block.Number("most", Math.Max(least, -1e12), 1e12) ?? double.PositiveInfinity,
        };
        block.Close();
        return field;
    }

    private static DownlinkForm Downlink(YamlBlock block)
    {
        var members = new Dictionary<string, DownlinkMember>();
        foreach (var (control, _, node) in block.Pairs("members", 100))
        {
            if (node is YamlScalarNode { Value: { Length: > 0 } member })
            {
                members[control] = new(member);
            }
            else if (block.Inner(node, "members") is { } inner)
            {
                members[control] = new(inner.Text("member", required: true) ?? "", inner.Number("times", -1e12, 1e12) ?? 1, Words(inner));
                inner.Close();
            }
        }

        var form = new DownlinkForm((int?)block.Number("port", 1, 223), members);
        block.Close();
        return form;
    }

    private static Dictionary<string, string>? Words(YamlBlock block)
    {
        Dictionary<string, string>? words = null;
        foreach (var (name, _, node) in block.Pairs("choices", 256))
        {
            if (node is YamlScalarNode { Value: { } word })
            {
                (words ??= [])[name] = word;
            }
            else
            {
                block.Remarks.Add(node, RemarkCode.WantsText, "choices");
            }
        }

        return words;
    }

    private static TimeSpan? Span(string text)
    {
        foreach (var (unit, each) in Spans)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
                && number * each is { TotalSeconds: >= 1, TotalDays: <= 366 } span)
            {
                return span;
            }
        }

        return null;
    }
}
