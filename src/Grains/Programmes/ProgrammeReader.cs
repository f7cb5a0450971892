using System.Globalization;
using Beffroi.Documents.Reading;
using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>Reads a lighting programme strictly: what it does not know is a fault with line and column, and all faults are told at once.</summary>
public static class ProgrammeReader
{
    private const int MostSteps = 48;
    private const int MostPeriods = 8;
    private const int MostCommunes = 500;

    private static readonly string[] Uses = ["road", "park", "activity", "car-park", "heritage", "shop-window", "office", "advertising"];

    public static TextReading<LightingProgramme> Read(string yaml) => YamlText.Read(yaml, "programme", Programme);

    private static LightingProgramme? Programme(YamlBlock block)
    {
        var title = block.Text("title", required: true);
        block.Text("description");
        var programme = new LightingProgramme
        {
            Title = title ?? "",
            Use = block.Read<PlaceUse>("use", text => Array.IndexOf(Uses, text) is >= 0 and var use ? (PlaceUse)use : null, RemarkCode.BadWord, arguments: ["use", string.Join(", ", Uses)]) ?? PlaceUse.Road,
            Opens = block.Read<TimeOnly>("opens", Clock, RemarkCode.BadClock),
            Closes = block.Read<TimeOnly>("closes", Clock, RemarkCode.BadClock),
            Active = Periods(block),
            Level = block.Number("level", 0, 100) ?? 100,
            Steps = Steps(block),
            Order = Order(block),
        };
        block.Close();
        Check(block, programme);
        return programme;
    }

    private static void Check(YamlBlock block, LightingProgramme programme)
    {
        if (programme is { IsExtinction: true, Order: null })
        {
            block.Remarks.Add(block.Node("steps") ?? block.Self, RemarkCode.NoOrder);
        }

        var counted = programme.Use is PlaceUse.Park or PlaceUse.Activity or PlaceUse.CarPark or PlaceUse.Office;
        if (counted && block.Node("closes") is null)
        {
            block.Remarks.Add(block.Node("use") ?? block.Self, RemarkCode.NoClosing, block.Text("use") ?? "");
        }
    }

    private static ActivePeriod[] Periods(YamlBlock block)
    {
        if (block.Node("active") is null)
        {
            return [new(Time(block, "on") ?? NightTimeText.Parse("dusk")!, Time(block, "off") ?? NightTimeText.Parse("dawn")!)];
        }

        if ((block.Node("on") ?? block.Node("off")) is { } second)
        {
            block.Remarks.Add(second, RemarkCode.OneOf, "active", "on/off");
        }

        return [.. block.Blocks("active", MostPeriods).Select(Period).OfType<ActivePeriod>()];
    }

    private static ActivePeriod? Period(YamlBlock block)
    {
        var (from, to) = (Time(block, "from", required: true), Time(block, "to", required: true));
        block.Close();
        return from is null || to is null ? null : new(from, to);
    }

    private static ProgrammeStep[] Steps(YamlBlock block)
    {
        var steps = new List<ProgrammeStep>();
        foreach (var inner in block.Blocks("steps", MostSteps))
        {
            var at = Time(inner, "at", required: true);
            var level = inner.Number("level", 0, 100, required: true);
            var presence = PresenceOf(inner);
            inner.Close();
            if (at is null || level is null)
            {
                continue;
            }

            if (steps.LastOrDefault(s => s.At.Form == NightTimeForm.Clock) is { } before && at.Form == NightTimeForm.Clock && OfNight(at) <= OfNight(before.At))
            {
                inner.Remarks.Add(inner.Node("at")!, RemarkCode.StepsNotIncreasing, Print(at), Print(before.At));
            }

            steps.Add(new(at, level.Value, presence));
        }

        return [.. steps];
    }

    private static Presence? PresenceOf(YamlBlock step)
    {
        if (step.Block("presence") is not { } block)
        {
            return null;
        }

        var (level, duty) = (block.Number("level", 0, 100, required: true), block.Number("duty", 0, 100, required: true));
        block.Close();
        return level is { } light && duty is { } share ? new(light, share / 100) : null;
    }

    private static MunicipalOrder? Order(YamlBlock block)
    {
        if (block.Block("order") is not { } order)
        {
            return null;
        }

        var (reference, date) = (order.Text("reference", required: true), order.Date("date", required: true));
        var communes = order.Blocks("communes", MostCommunes).Select(Validity).OfType<OrderValidity>().ToArray();
        if (order.Node("communes") is null)
        {
            order.Remarks.Add(order.Self, RemarkCode.Missing, "communes", "order");
        }

        order.Close();
        return reference is null || date is null ? null : new(reference, date.Value, communes);
    }

    private static OrderValidity? Validity(YamlBlock block)
    {
        var (commune, from, to) = (block.Text("commune", required: true), block.Date("from", required: true), block.Date("to"));
        block.Close();
        if (to < from)
        {
            block.Remarks.Add(block.Node("to")!, RemarkCode.DatesReversed);
        }

        return commune is null || from is null ? null : new(commune, from.Value, to);
    }

    private static NightTime? Time(YamlBlock block, string key, bool required = false)
    {
        if (block.Text(key, required) is not { } text)
        {
            return null;
        }

        return NightTimeText.Parse(text) ?? block.Fault<NightTime>(block.Node(key)!, RemarkCode.BadTime, text);
    }

    private static TimeOnly? Clock(string text) => NightTimeText.Parse(text) is { Form: NightTimeForm.Clock } time ? time.Clock : null;

    // Noon is the first.
    private static long OfNight(NightTime time) => (time.Clock.Ticks + TimeSpan.TicksPerDay - (12 * TimeSpan.TicksPerHour)) % TimeSpan.TicksPerDay;

    private static string Print(NightTime time) => time.Clock.ToString("HH:mm", CultureInfo.InvariantCulture);
}
