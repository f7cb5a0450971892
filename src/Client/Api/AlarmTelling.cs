using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Tells of alarms in the shapes of the API.</summary>
internal static class AlarmTelling
{
    public static AlarmRow Row(AlarmRecord alarm, Instant now, CityIndex city, Tongue tongue, Description? known = null)
    {
        var kind = city.Catalogue.Kind(alarm.Asset.Kind);
        city.Assets.TryFind(alarm.Asset, out var row);
        return new()
        {
            Id = alarm.Name.ToString(),
            Asset = new(alarm.Asset.Kind, alarm.Asset.Key, known?.Name ?? row?.Name ?? alarm.Asset.Key),
            Code = alarm.Code,
            Title = Title(kind, alarm.Code, alarm.Told, tongue),
            Cause = alarm.Told is { } told ? told.CauseIn(tongue.Code) : Text(kind, tongue, alarm.Code, "cause"),
            Consequence = alarm.Told is { } also ? also.Consequence : Text(kind, tongue, alarm.Code, "consequence"),
            Action = alarm.Told is { } then ? then.Action : Text(kind, tongue, alarm.Code, "action"),
            Priority = (int)alarm.Priority,
            Since = alarm.Since,
            Place = AssetTelling.Point(known?.Place ?? row?.Place),
            Authority = AssetTelling.AreaId(AreaLevel.Authority, known?.Authority ?? row?.Authority),
            District = AssetTelling.AreaId(AreaLevel.District, known?.District ?? row?.District),
            Department = kind?.Department ?? row?.Department,
            State = Words.Of(alarm.State),
            Active = alarm.Active,
            Returned = alarm.Returned,
            AcknowledgedBy = alarm.AcknowledgedBy,
            AcknowledgedAt = alarm.AcknowledgedAt,
            Assignee = alarm.Assignee,
            ShelvedUntil = alarm.ShelvedUntil,
            Reason = alarm.Reason,
            SetAsideBy = alarm.SetAsideBy,
            Count = alarm.Transitions,
            Chattering = alarm.Chatters(now),
            Stale = alarm.IsStale(now),
            RootOf = alarm.Children,
            Parent = alarm.Parent is { } parent ? new(parent.Asset.ToString(), parent.Code) : null,
            Comments = alarm.Comments,
            RespondBy = alarm.RespondBy,
            Escalated = alarm.Escalated,
        };
    }

    public static string Title(KindEntry? kind, string code, ToldAlarm? told, Tongue tongue) => told?.TitleIn(tongue.Code) ?? Text(kind, tongue, code, "title") ?? code;

    /// <summary>By kind and code, the worst first, then the most.</summary>
    public static IEnumerable<AlarmNature> ByNature(IEnumerable<AlarmRecord> alarms, CityIndex city, Tongue tongue) => alarms
        .GroupBy(alarm => (alarm.Asset.Kind, alarm.Code))
        .Select(own => Nature(own.Key.Kind, own.Key.Code, [.. own], city, tongue))
        .OrderBy(nature => nature.Priority).ThenByDescending(nature => nature.Count).ThenBy(nature => nature.Title, StringComparer.Ordinal);

    private static AlarmNature Nature(string key, string code, AlarmRecord[] all, CityIndex city, Tongue tongue)
    {
        var kind = city.Catalogue.Kind(key);
        return new(
            key, kind is null ? key : CatalogueIndex.Text(kind, tongue, "name"), code, Title(kind, code, all[0].Told, tongue), all.Min(alarm => (int)alarm.Priority), all.Length,
            all.Count(alarm => alarm.State == AlarmState.Unacknowledged), all.Count(alarm => alarm.Assignee is null), all.Min(alarm => alarm.Since));
    }

    /// <summary>The alarms that an asset says hold, the worst first.</summary>
    public static IReadOnlyList<AlarmRow> Conditions(AssetView view, CityIndex city, Tongue tongue) =>
        [.. view.Conditions.OrderBy(held => held.Priority).Select(held => Row(Record(view, held), view.AsOf, city, tongue, view.Description))];

    private static AlarmRecord Record(AssetView view, ConditionView held) => Array.Find(view.Alarms, alarm => alarm.Code == held.Code) ?? new()
    {
        Asset = view.Asset,
        Code = held.Code,
        Priority = held.Priority,
        State = AlarmState.Unacknowledged,
        Active = true,
        Since = held.Since,
        Version = view.Version,
    };

    /// <summary>A word of the kind's; what follows a slash in a code is named behind its title.</summary>
    private static string? Text(KindEntry? kind, Tongue tongue, string code, string part)
    {
        if (kind is null)
        {
            return null;
        }

        if (CatalogueIndex.TextOrNull(kind, tongue, $"alarm.{code}.{part}") is { } exact)
        {
            return exact;
        }

        return code.IndexOf('/') is var slash and > 0 && CatalogueIndex.TextOrNull(kind, tongue, $"alarm.{code[..slash]}.{part}") is { } text
            ? part == "title" ? $"{text} ({code[(slash + 1)..]})" : text
            : null;
    }
}
