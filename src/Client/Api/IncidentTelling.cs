using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Geography;
using Beffroi.Incidents;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Tells of incidents in the shapes of the API.</summary>
internal sealed class IncidentTelling(CityIndex city, Tongue tongue)
{
    public IncidentShape Row(Incident incident)
    {
        var holding = incident.Members.Where(member => member.Ended is null).ToArray();
        return new()
        {
            Number = incident.Number,
            State = incident.IsOpen ? "open" : incident.Into is null ? "closed" : "merged",
            Into = incident.Into,
            Version = incident.Version,
            Opened = incident.Opened,
            Changed = incident.Changed,
            Closed = incident.Closed,
            Priority = (int)(holding.Length > 0 ? holding : incident.Members).Min(member => member.Priority),
            Departments = [.. incident.Members.Select(member => member.Department).Distinct()],
            Authorities = [.. incident.Members.Select(member => AssetTelling.AreaId(AreaLevel.Authority, member.Authority)).OfType<string>().Distinct()],
            Alarms = incident.Members.Length,
            Holding = holding.Length,
            Place = Middle([.. incident.Members.Select(member => member.Place).OfType<Place>()]),
            Cause = Cause(incident),
        };
    }

    public IncidentDetail Detail(Incident incident, RelatedIncident[] related) => new(
        Row(incident),
        [.. incident.Members.Select(Member)],
        [.. incident.Entries.Select(entry => new IncidentEntryShape(
            entry.At, entry.Author, Word(entry.Event.ToString()), [.. entry.Alarms.Select(alarm => new AlarmParent(alarm.Asset.ToString(), alarm.Code))], entry.Other, entry.Text))],
        [.. related.Select(other => new RelatedIncidentShape(other.Number, Tie(other.Tie)))]);

    private IncidentMemberShape Member(IncidentMember member) => new(
        Name(member.Alarm.Asset), member.Alarm.Code, Title(member.Alarm, member.Told), (int)member.Priority, member.Department, AssetTelling.Point(member.Place),
        member.Since, member.Joined, member.Ended, member.By, [.. member.Ties.Select(Tie)]);

    private TieShape Tie(Tie tie)
    {
        var (on, supply) = Thing(tie.On);
        return new(Word(tie.Form.ToString()), Name(tie.With.Asset), tie.With.Code, Title(tie.With, null), on, supply, tie.Metres, tie.Apart.TotalSeconds, Math.Round(tie.Score, 2));
    }

    /// <summary>What most of them hang on, the narrowest of it: an asset rather than what that asset hangs on.</summary>
    private IncidentCause? Cause(Incident incident)
    {
        var best = incident.Members.SelectMany(member => member.Shared.Select((key, depth) => (key, depth))).GroupBy(shared => shared.key, shared => shared.depth)
            .Select(group => (group.Key, Count: group.Count(), Depth: group.Average())).Where(found => found.Count > 1)
            .OrderByDescending(found => found.Count).ThenBy(found => found.Depth).ThenBy(found => found.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best.Key is null || best.Count * 2 < incident.Members.Length)
        {
            return null;
        }

        var (asset, supply) = Thing(best.Key);
        return new(asset, supply, best.Count);
    }

    private (AssetName? Asset, string? Supply) Thing(string? key) =>
        key is null ? (null, null) : key.StartsWith(IncidentMember.SupplyKey, StringComparison.Ordinal) ? (null, key[IncidentMember.SupplyKey.Length..]) : AssetId.TryParse(key, null, out var id) ? (Name(id), null) : (null, key);

    private AssetName Name(AssetId asset) => new(asset.Kind, asset.Key, city.Assets.TryFind(asset, out var row) ? row.Name : asset.Key);

    private string Title(AlarmName alarm, ToldAlarm? told) => AlarmTelling.Title(city.Catalogue.Kind(alarm.Asset.Kind), alarm.Code, told, tongue);

    private static double[]? Middle(Place[] places) => places.Length == 0 ? null : [places.Average(place => place.Longitude), places.Average(place => place.Latitude)];

    private static string Word(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
