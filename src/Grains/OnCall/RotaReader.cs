using System.Globalization;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Reads a rota strictly: what it does not know is a fault with line and column, and all faults are told at once. The form is in <c>docs/alarms.md</c>. Pure.</summary>
public static class RotaReader
{
    private const int MostLevels = 9;
    private const int MostPeople = 60;
    private const int MostReplacements = 1_000;
    private const int LongestText = 100;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    public static TextReading<Rota> Read(string yaml) => YamlText.Read(yaml, "rota", Whole);

    private static Rota? Whole(YamlBlock block)
    {
        var title = Words(block, "title");
        var levels = block.Blocks("levels", MostLevels).Select(Level).OfType<RotaLevel>().ToArray();
        if (block.Node("levels") is null or YamlDotNet.RepresentationModel.YamlSequenceNode { Children.Count: 0 })
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, "levels", "rota");
        }

        block.Close();
        return new(title ?? "", levels);
    }

    private static RotaLevel? Level(YamlBlock block, int index)
    {
        var (number, name) = (Whole(block, "level", 1, MostLevels, required: true), Words(block, "name"));
        if (number is { } told && told != index + 1)
        {
            block.Remarks.Add(block.Node("level")!, RemarkCode.LevelOrder, Print(told), Print(index + 1));
        }

        var people = block.Blocks("people", MostPeople).Select(Person).OfType<OnCallPerson>().ToArray();
        if (block.Node("people") is null or YamlDotNet.RepresentationModel.YamlSequenceNode { Children.Count: 0 })
        {
            block.Remarks.Add(block.Self, RemarkCode.Nobody, Print(index + 1));
        }

        var turns = block.Block("turns");
        var first = turns is null ? null : Moment(turns, "from");
        var days = turns is null ? null : Whole(turns, "days", 1, 90);
        turns?.Close();
        var replacements = Replacements(block);
        block.Close();
        return name is null ? null : new(index + 1, name, people, first, days ?? 7, replacements);
    }

    private static RotaReplacement[] Replacements(YamlBlock level)
    {
        var all = new List<RotaReplacement>();
        foreach (var block in level.Blocks("replacements", MostReplacements))
        {
            var (from, to) = (Moment(block, "from"), Moment(block, "to"));
            if (Person(block, "from", "to") is not { } person || from is null || to is null)
            {
                continue;
            }

            var replacement = new RotaReplacement(At(from.Value), At(to.Value), person);
            if (replacement.To <= replacement.From)
            {
                block.Remarks.Add(block.Node("to")!, RemarkCode.DatesReversed);
            }
            else if (all.Any(other => other.From < replacement.To && replacement.From < other.To))
            {
                block.Remarks.Add(block.Node("from")!, RemarkSeverity.Warning, RemarkCode.Overlaps);
            }

            all.Add(replacement);
        }

        return [.. all];
    }

    private static OnCallPerson? Person(YamlBlock block) => Person(block, []);

    /// <param name="beside">What else the block says.</param>
    private static OnCallPerson? Person(YamlBlock block, params string[] beside)
    {
        var (name, phone) = (Words(block, "name"), Words(block, "phone", required: false));
        foreach (var key in beside)
        {
            block.Node(key);
        }

        block.Close();
        return name is null ? null : new(name, phone);
    }

    private static string? Words(YamlBlock block, string key, bool required = true) => block.Text(key, required) is not { } text ? null
        : text.Length <= LongestText ? text
        : block.Fault<string>(block.Node(key)!, RemarkCode.TooLong, Print(LongestText));

    private static int? Whole(YamlBlock block, string key, int least, int most, bool required = false) => block.Read<int>(
        key, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        RemarkCode.BadNumber, required, key, Print(least), Print(most));

    private static (DateOnly Day, TimeOnly Time)? Moment(YamlBlock block, string key) => block.Read<(DateOnly, TimeOnly)>(
        key, text => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is >= 1970 and <= 2199
            ? (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : null,
        RemarkCode.BadMoment, required: true);

    private static Instant At((DateOnly Day, TimeOnly Time) moment) => LegalTime.At(moment.Day, moment.Time);

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
