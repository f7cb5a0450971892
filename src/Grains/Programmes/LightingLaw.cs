using System.Globalization;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Holds a programme against the law, over a year of nights. Pure.</summary>
public static class LightingLaw
{
    private const int YearOfNights = 365;

    public static IReadOnlyList<LegalFinding> Of(LightingProgramme programme, Place place, DateOnly first) =>
        programme.Use == PlaceUse.Road ? [OfRoad(programme)] : [.. OfHours(programme, place, first)];

    /// <summary>Whether an extinction may be carried out there through a year.</summary>
    public static IEnumerable<LegalFinding> OfOrder(string id, LightingProgramme programme, IEnumerable<string?> communes, DateOnly first)
    {
        if (!programme.IsExtinction)
        {
            yield break;
        }

        foreach (var commune in communes)
        {
            if (!(programme.Order?.Covers(commune, first) ?? false))
            {
                yield return Found(LegalCode.OrderNotInForce, RemarkSeverity.Error, PlaceUse.Road, id, commune ?? "\u2013", Print(first));
            }
            else if (Enumerable.Range(1, YearOfNights).Select(first.AddDays).FirstOrDefault(night => !programme.Order.Covers(commune, night)) is { Year: > 1 } ends)
            {
                yield return Found(LegalCode.OrderEnds, RemarkSeverity.Warning, PlaceUse.Road, id, commune ?? "\u2013", Print(ends));
            }
        }
    }

    private static LegalFinding OfRoad(LightingProgramme programme) => programme is { IsExtinction: true, Order: { } order }
        ? Found(LegalCode.ExtinctionOrdered, RemarkSeverity.Note, PlaceUse.Road, order.Reference, Print(order.Date), string.Join(", ", order.Communes.Select(c => c.Commune)))
        : Found(LegalCode.NoLegalHour, RemarkSeverity.Note, PlaceUse.Road);

    private static IEnumerable<LegalFinding> OfHours(LightingProgramme programme, Place place, DateOnly first)
    {
        if (LegalHours.Of(programme) is not { } hours)
        {
            yield break;
        }

        var (lit, passed, firstLit) = (0, 0, default(DateOnly));
        foreach (var date in Enumerable.Range(0, YearOfNights).Select(first.AddDays))
        {
            var (light, presence) = Within(programme.In(LegalNight.Of(date), place), hours);
            firstLit = light && lit == 0 ? date : firstLit;
            lit += light ? 1 : 0;
            passed += presence ? 1 : 0;
        }

        if (lit > 0)
        {
            yield return Found(LegalCode.LightTooLong, RemarkSeverity.Error, programme.Use, Print(hours.Off), Print(hours.On), Print(firstLit), lit.ToString(CultureInfo.InvariantCulture));
        }
        else if (passed > 0)
        {
            yield return Found(LegalCode.PresenceAdapts, RemarkSeverity.Note, programme.Use, Print(hours.Off), Print(hours.On));
        }
    }

    /// <summary>Whether there is light between those times, and whether there is some only for those who pass.</summary>
    private static (bool Light, bool Presence) Within(NightPlan plan, LegalHours hours)
    {
        var (from, to) = (plan.Night.At(hours.Off), hours.On == new TimeOnly(12, 0) ? plan.Night.To : plan.Night.At(hours.On));
        var (light, presence) = (false, false);
        for (var at = from; at < to; at = plan.NextAfter(at))
        {
            var step = plan.At(at);
            light |= step.Level > 0;
            presence |= step is { Level: <= 0, Mean: > 0 };
        }

        return (light, presence);
    }

    private static LegalFinding Found(string code, RemarkSeverity severity, PlaceUse use, params string[] arguments) => new(code, severity, LegalHours.Article(use), arguments);

    private static string Print(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Print(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
