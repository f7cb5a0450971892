namespace Beffroi.Programmes;

/// <summary>What a calendar says of one night at one place.</summary>
/// <param name="Programme">Id of the programme that counts.</param>
/// <param name="Rule">Name of the rule that decided; null for the default.</param>
/// <param name="IsKnown">Whether the programme was there and could be read; else the lamps burn all night.</param>
public sealed record CalendarNight(string Programme, string? Rule, bool IsKnown, NightPlan Plan)
{
    public static CalendarNight Of(LightingCalendar calendar, Func<string, LightingProgramme?> programmes, LegalNight night, Inventory.Place place, string? commune)
    {
        var rule = calendar.RuleOf(night.Date);
        var id = rule?.Programme ?? calendar.Default;
        var programme = programmes(id);
        return new(id, rule?.Name, programme is not null, (programme ?? LightingProgramme.FullNight).In(night, place, commune));
    }
}
