using Beffroi.Documents.Reading;
using Beffroi.Documents;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Programmes;

/// <summary>Reads a lighting calendar strictly. Whether its programmes are there is for <see cref="CalendarCheck"/> to say.</summary>
public static class CalendarReader
{
    private const int MostRules = 100;
    private const int MostDays = 400;

    private static readonly string[] Zones = ["ordinary", "sensitive", "reserve"];

    public static TextReading<LightingCalendar> Read(string yaml) => Read(yaml, out _);

    /// <param name="programmes">Where each programme is named, to say there what is wrong with it.</param>
    internal static TextReading<LightingCalendar> Read(string yaml, out List<(string Id, YamlNode Node)> programmes)
    {
        var named = new List<(string, YamlNode)>();
        programmes = named;
        return YamlText.Read(yaml, "calendar", block => Calendar(block, named));
    }

    private static LightingCalendar? Calendar(YamlBlock block, List<(string, YamlNode)> named)
    {
        var title = block.Text("title", required: true);
        block.Text("description");
        var rules = block.Blocks("rules", MostRules).Select(inner => Rule(inner, named)).OfType<CalendarRule>().ToArray();
        var calendar = new LightingCalendar
        {
            Title = title ?? "",
            Rules = rules,
            Default = Programme(block, "default", named) ?? "",
            Zone = block.Read<SkyZone>("zone", text => Array.IndexOf(Zones, text) is >= 0 and var zone ? (SkyZone)zone : null, RemarkCode.BadWord, arguments: ["zone", string.Join(", ", Zones)]) ?? SkyZone.Ordinary,
            Area = block.Number("area", 1, 1e9),
        };
        block.Close();
        return calendar;
    }

    private static CalendarRule? Rule(YamlBlock block, List<(string, YamlNode)> named)
    {
        var (name, programme) = (block.Text("name", required: true), Programme(block, "programme", named));
        var days = Each<DayRange>(block, "days", DayText.Days, RemarkCode.BadDays);
        var weekdays = Each<WeekdayRule>(block, "weekdays", DayText.Weekday, RemarkCode.BadWord, "weekdays", "monday … sunday, first … fourth, last");
        var holidays = Holidays(block);
        block.Close();
        foreach (var _ in days.Where(d => !d.Yearly && d.To < d.From))
        {
            block.Remarks.Add(block.Node("days")!, RemarkCode.DatesReversed);
        }

        if (days.Length == 0 && weekdays.Length == 0 && holidays is null)
        {
            block.Remarks.Add(block.Self, RemarkCode.NoCondition, name ?? "");
        }

        return name is null || programme is null ? null : new() { Name = name, Programme = programme, Days = days, Weekdays = weekdays, Holidays = holidays };
    }

    private static string? Programme(YamlBlock block, string key, List<(string, YamlNode)> named)
    {
        if (block.Text(key, required: true) is not { } id)
        {
            return null;
        }

        named.Add((id, block.Node(key)!));
        return id;
    }

    private static HolidayRule? Holidays(YamlBlock block)
    {
        var (on, eve) = (block.Node("holidays"), block.Node("evesOf"));
        if (on is not null && eve is not null)
        {
            block.Remarks.Add(eve, RemarkCode.OneOf, "holidays", "evesOf");
        }

        if ((on ?? eve) is null)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var (text, node) in block.Texts(on is null ? "evesOf" : "holidays", 11))
        {
            if (text != "all" && !FrenchHolidays.Names.Contains(text))
            {
                block.Remarks.Add(node, RemarkCode.BadWord, text, on is null ? "evesOf" : "holidays", "all, " + string.Join(", ", FrenchHolidays.Names));
            }

            names.Add(text);
        }

        return new(names.Contains("all") ? [] : names, Eve: on is null);
    }

    private static T[] Each<T>(YamlBlock block, string key, Func<string, T?> parse, string code, params string[] arguments)
        where T : struct
    {
        var all = new List<T>();
        foreach (var (text, node) in block.Texts(key, MostDays))
        {
            if (parse(text) is { } value)
            {
                all.Add(value);
            }
            else
            {
                block.Remarks.Add(node, code, [text, .. arguments]);
            }
        }

        return [.. all];
    }
}
