using System.Globalization;
using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Whether somebody was on site, so that nothing was commanded from afar: told beside how what is commanded came to its value. Pure.</summary>
internal static class SiteReasons
{
    /// <summary>
    /// The same, with who held commands behind its first step. Of what was asked about alone: what lies behind it is told as it was, not as it could be commanded.
    /// </summary>
    public static Finding With(Finding found, Past past, Question question)
    {
        var name = question.ControlName ?? question.Subject;
        if (question.Version != long.MaxValue || question.AlarmCode is not null || past.Kind.FindControl(name) is null)
        {
            return found;
        }

        var (sites, unsure) = Holding(past, question.At);
        return found with { Steps = [.. found.Steps.Take(1), .. sites.Select(site => Step(past, name, site)), .. found.Steps.Skip(1)], Unsure = unsure };
    }

    private static (HeldSite[] Sites, bool Unsure) Holding(Past past, Instant at)
    {
        var state = past.StateAt(long.MaxValue);
        var told = past.Between(1, long.MaxValue).SelectMany(row => row.Change.Sites).Select(site => (site.Hold.Order, site.From)).ToHashSet();
        HeldSite?[] older = past.IsWhole ? [] : [.. past.SitesBefore?.But(told) ?? []];
        state.Description ??= past.SitesBefore?.Description;
        state.Sites = [.. older.OfType<HeldSite>(), .. state.Sites ?? []];
        var unsure = !past.IsWhole && (past.SitesBefore is not { } before || past.First > before.Version + 1 || Array.Exists(older, one => one is null));
        return (Guarding.Sites(past.Kind, new(state, at)), unsure);
    }

    private static ExplainStep Step(Past past, string control, HeldSite site)
    {
        var row = past.Last(long.MaxValue, change => Array.Exists(change.Sites, one => one == site));
        return new()
        {
            Form = StepForm.Held,
            Asset = past.Asset,
            Version = row?.Version ?? 0,
            At = row?.At,
            Subject = control,
            Since = Since(past, site),
            Source = site.Hold.Who,
            Reference = site.Hold.Order.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Who is there may have changed meanwhile: since somebody was there at all, as far as rows tell.</summary>
    private static Instant Since(Past past, HeldSite site) => past.Between(1, long.MaxValue).Reverse().SelectMany(row => row.Change.Sites.Reverse())
        .Where(one => one.Hold.Order == site.Hold.Order && one.From == site.From).TakeWhile(one => one.Hold.Held).Select(one => one.Hold.Since).LastOrDefault(site.Hold.Since);
}
