using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Beffroi.Replay;

/// <summary>Reads a mapping written in YAML. A <see cref="FormatException"/> says the first fault, with its line where there is one.</summary>
public static class ReplayMappingDocument
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    public static ReplayMapping Parse(string text)
    {
        try
        {
            return ToMapping(Yaml.Deserialize<ReplayMappingYaml>(text) ?? throw new FormatException("The mapping is empty."));
        }
        catch (YamlException fault)
        {
            throw new FormatException($"Line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    private static ReplayMapping ToMapping(ReplayMappingYaml yaml)
    {
        var asset = yaml.Asset ?? throw new FormatException("'asset' is missing: give kind and key, or device.");
        var byKey = asset is { Kind: not null, Key: not null, Device: null };
        if (!byKey && asset is not { Device: not null, Kind: null, Key: null })
        {
            throw new FormatException("'asset' has kind and key, or device alone.");
        }

        return new()
        {
            Format = Format(yaml.Format),
            Separator = yaml.Separator is null or { Length: 1 } ? yaml.Separator?[0] ?? ',' : throw new FormatException("'separator' is one character."),
            Encoding = Encodings(yaml.Encoding),
            DecimalComma = yaml.Decimal switch { null or "." => false, "," => true, _ => throw new FormatException("'decimal' is \".\" or \",\".") },
            Kind = asset.Kind,
            Key = asset.Key is { } key ? new(key) : null,
            Device = asset.Device is { } device ? new(device) : null,
            TimeColumn = yaml.Time?.Column ?? throw new FormatException("'time' is missing: give its column."),
            TimeFormat = yaml.Time.Format,
            Zone = Zone(yaml.Time.Zone),
            Session = yaml.Session is { } session ? new(session) : null,
            Counter = yaml.Counter,
            Properties = yaml.Properties is { Count: > 0 } properties
                ? properties.ToDictionary(pair => pair.Key, pair => Column(pair.Key, pair.Value))
                : throw new FormatException("'properties' is missing: give property: column."),
        };
    }

    private static ReplayFormat Format(string? format) => format switch
    {
        "csv" => ReplayFormat.Csv,
        "ndjson" => ReplayFormat.NdJson,
        _ => throw new FormatException("'format' is csv or ndjson."),
    };

    private static Encoding Encodings(string? name) => name switch
    {
        null or "utf-8" => Encoding.UTF8,
        "latin-1" or "iso-8859-1" => Encoding.Latin1,
        _ => throw new FormatException("'encoding' is utf-8 or latin-1."),
    };

    private static TimeZoneInfo Zone(string? name) =>
        name is null ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : throw new FormatException($"'{name}' is not a time zone: write one such as Europe/Paris.");

    private static ReplayColumn Column(string property, object? value) => value switch
    {
        string column => new(column),
        Dictionary<object, object?> parts => Column(property, parts),
        _ => throw new FormatException($"The property '{property}' has a column, or column and unit, times or accumulate."),
    };

    private static ReplayColumn Column(string property, Dictionary<object, object?> parts)
    {
        if (parts.Keys.FirstOrDefault(key => key is not ("column" or "unit" or "times" or "accumulate")) is { } unknown)
        {
            throw new FormatException($"'{unknown}' of the property '{property}' has no meaning: it has column, unit, times and accumulate.");
        }

        string? Text(string name) => parts.TryGetValue(name, out var value) ? value as string : null;
        var times = Text("times") is not { } factor ? 1
            : double.TryParse(factor, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"'times' of the property '{property}' is not a number.");
        return new(Text("column") ?? throw new FormatException($"The property '{property}' has no column."), Text("unit"), Text("accumulate") is "true", times);
    }
}
