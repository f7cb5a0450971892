using Beffroi.Documents.Reading;
using Beffroi.Documents;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Programmes;

/// <summary>Reads a calendar and says what is wrong beyond its text: programmes that are not there, rules that never decide. Pure.</summary>
public static class CalendarCheck
{
    /// <summary>Four years have every kind of day, 29 February among them.</summary>
    private const int Nights = 1461;

    public static TextReading<LightingCalendar> Read(string yaml, Func<string, LightingProgramme?> programmes, DateOnly first)
    {
        var reading = CalendarReader.Read(yaml, out var named);
        var remarks = new Remarks();
        foreach (var (id, node) in named.Where(n => programmes(n.Id) is null))
        {
            remarks.Add(node, RemarkCode.UnknownProgramme, id);
        }

        if (reading.Value is { } calendar)
        {
            SayIdle(calendar, named, first, remarks);
        }

        return new(remarks.HasErrors ? null : reading.Value, [.. reading.Remarks.Concat(remarks.InOrder).OrderBy(r => r.Line).ThenBy(r => r.Column)]);
    }

    // Rules of past days may stay for the record: only what no night of its own time could ever reach is idle.
    private static void SayIdle(LightingCalendar calendar, List<(string Id, YamlNode Node)> named, DateOnly first, Remarks remarks)
    {
        var nights = Enumerable.Range(-Nights, 2 * Nights).Select(first.AddDays).ToArray();
        for (var i = 0; i < calendar.Rules.Count; i++)
        {
            var rule = calendar.Rules[i];
            if (!nights.Any(night => rule.Holds(night) && ReferenceEquals(calendar.RuleOf(night), rule)) && named.ElementAtOrDefault(i).Node is { } node)
            {
                remarks.Add(node, RemarkSeverity.Warning, RemarkCode.NeverDecides, rule.Name);
            }
        }
    }
}
