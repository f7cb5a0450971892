using System.Globalization;
using Beffroi.Twin;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beffroi.OnCall;

/// <summary>Reads a rota from its text; a <see cref="FormatException"/> says line and fault. The form is in <c>docs/alarms.md</c>. Pure.</summary>
public static class RotaReader
{
    private const int MostLevels = 9;
    private const int MostPeople = 60;

    public static Rota Read(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
            {
                throw new FormatException("A rota has a title and levels.");
            }

            Known(root, "title", "levels");
            var levels = Items(root, "levels").Select(Level).ToArray();
            return levels.Length is > 0 and <= MostLevels && levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(1, levels.Length))
                ? new(Text(root, "title"), levels)
                : throw Fault(root, $"levels are numbered 1, 2 and so on, {MostLevels} at most.");
        }
        catch (YamlException fault)
        {
            throw new FormatException($"Line {fault.Start.Line}: this is no YAML.", fault);
        }
    }

    private static RotaLevel Level(YamlNode node)
    {
        var level = Known(node, "level", "name", "people", "turns", "replacements");
        var people = Items(level, "people").Select(Person).ToArray();
        if (people.Length is 0 or > MostPeople)
        {
            throw Fault(level, $"a level has people, {MostPeople} at most.");
        }

        var turns = Find(level, "turns") is { } t ? Known(t, "from", "days") : null;
        var replacements = Find(level, "replacements") is null ? [] : Items(level, "replacements").Select(Replacement).ToArray();
        return new(
            Number(level, "level", 1, MostLevels), Text(level, "name"), people, turns is null ? null : Moment(turns, "from"),
            turns is null || Find(turns, "days") is null ? 7 : Number(turns, "days", 1, 90), replacements);
    }

    private static RotaReplacement Replacement(YamlNode node)
    {
        var replacement = Known(node, "from", "to", "name", "phone");
        var (from, to) = (At(Moment(replacement, "from")), At(Moment(replacement, "to")));
        return from < to ? new(from, to, new(Text(replacement, "name"), Find(replacement, "phone") is null ? null : Text(replacement, "phone"))) : throw Fault(node, "a replacement ends after it begins.");
    }

    private static OnCallPerson Person(YamlNode node)
    {
        var person = Known(node, "name", "phone");
        return new(Text(person, "name"), Find(person, "phone") is null ? null : Text(person, "phone"));
    }

    private static Instant At((DateOnly Day, TimeOnly Time) moment) => LegalTime.At(moment.Day, moment.Time);

    private static (DateOnly Day, TimeOnly Time) Moment(YamlMappingNode parent, string key) =>
        DateTime.TryParseExact(Text(parent, key), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : throw Fault(Find(parent, key)!, $"'{key}' is a legal day and time, such as 2026-11-16 08:00.");

    private static int Number(YamlMappingNode parent, string key, int least, int most) =>
        int.TryParse(Text(parent, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Fault(Find(parent, key)!, $"'{key}' is a whole number, {least} to {most}.");

    private static string Text(YamlMappingNode parent, string key) => Find(parent, key) switch
    {
        YamlScalarNode { Value: { Length: > 0 and <= 100 } text } => text,
        null => throw Fault(parent, $"'{key}' is wanted."),
        var other => throw Fault(other, $"'{key}' is a text of at most 100 characters."),
    };

    private static IEnumerable<YamlNode> Items(YamlMappingNode parent, string key) =>
        Find(parent, key) is YamlSequenceNode items ? items : throw Fault(parent, $"'{key}' is a list.");

    private static YamlNode? Find(YamlMappingNode parent, string key) => parent.Children.FirstOrDefault(child => (child.Key as YamlScalarNode)?.Value == key).Value;

    private static YamlMappingNode Known(YamlNode node, params string[] keys)
    {
        if (node is not YamlMappingNode map)
        {
            throw Fault(node, $"{string.Join(", ", keys)} are wanted.");
        }

        return map.Children.Keys.FirstOrDefault(key => !keys.Contains((key as YamlScalarNode)?.Value)) is { } unknown
            ? throw Fault(unknown, $"'{unknown}' is none of {string.Join(", ", keys)}.")
            : map;
    }

    private static FormatException Fault(YamlNode node, string sentence) => new($"Line {node.Start.Line}: {sentence}");
}
