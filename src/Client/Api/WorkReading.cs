using System.Text.Json;
using Beffroi.Alarms;
using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>Reads what is asked to be done, naming every fault at once. Whether it may be is for the twin to say.</summary>
internal sealed class WorkReading(BodyMembers given)
{
    private const int LongestName = 100;
    private const int MostLines = 100;

    public static readonly string[] Members =
        ["clientId", "title", "text", "priority", "asset", "place", "circuit", "alarm", "checklist", "assignee", "plannedFor", "dueAt", "preventive", "author"];

    public static WorkDraft Of(JsonElement body, CityIndex city, Instant now)
    {
        var given = new BodyMembers(body, "a work order", Members);
        return given.Done(new WorkReading(given).Read(city, given.Text("clientId", LongestName, required: true), now));
    }

    /// <summary>Also of a phone: who, when and on which one is told beside it.</summary>
    public WorkDraft Read(CityIndex city, string? client, Instant now)
    {
        if (client is not null && !Guid.TryParseExact(client, "D", out _))
        {
            given.Fault("clientId", "is no UUID.");
        }

        var (alarm, asset, place) = (Alarm(), Asset(), Place());
        var near = asset is null && alarm is null && place is { } at ? city.Areas.At(at.Longitude, at.Latitude) : default;
        return new()
        {
            Client = client?.ToLowerInvariant() ?? "",
            Only = alarm is { } name ? $"alarm/{name}" : null,
            Author = given.Text("author", LongestName) ?? "",
            Priority = PriorityOf(given),
            Assignee = given.Text("assignee", LongestName),
            PlannedFor = Stretch(given, "plannedFor"),
            Targets = given.Moment("dueAt") is { } due ? new(due - now, due - now) : null,
            Subject = new()
            {
                Title = given.Text("title", 200) ?? "",
                Text = given.Text("text", IWorkOrder.LongestText),
                Asset = alarm?.Asset ?? asset,
                Part = given.Text("circuit", 60),
                Place = place,
                Authority = near.Authority,
                District = near.District,
                Alarm = alarm,
                Origin = alarm is null ? WorkOrigin.Person : WorkOrigin.Alarm,
                Preventive = given.Has("preventive", out var json) && json.ValueKind == JsonValueKind.True,
                Checklist = Checklist(),
            },
        };
    }

    /// <summary>What is none stays none: the twin refuses it.</summary>
    public static Priority PriorityOf(BodyMembers given) => (Priority)Math.Min(given.Whole("priority") ?? 0, byte.MaxValue);

    public static WorkStretch? Stretch(BodyMembers given, string name)
    {
        if (!given.Has(name, out var json))
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.Object)
        {
            var stretch = new BodyMembers(json, "a stretch of time", "from", "to");
            if (stretch.Done((From: stretch.Moment("from", required: true), To: stretch.Moment("to", required: true))) is { From: { } from, To: { } to } && from < to)
            {
                return new(from, to);
            }
        }

        return given.Fault<WorkStretch?>(name, "is no { from, to }.");
    }

    private AlarmName? Alarm()
    {
        if (!given.Has("alarm", out var json))
        {
            return null;
        }

        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("asset", out var asset) && json.TryGetProperty("code", out var code)
            && asset.ValueKind == JsonValueKind.String && code.ValueKind == JsonValueKind.String
            && AssetId.TryParse(asset.GetString(), null, out var id) && code.GetString() is { Length: > 0 and <= 200 } name
            ? new(id, name)
            : given.Fault<AlarmName?>("alarm", "is no { asset: \"kind/key\", code }.");
    }

    private AssetId? Asset() => given.Text("asset", 150) is not { } text ? null
        : AssetId.TryParse(text, null, out var id) ? id : given.Fault<AssetId?>("asset", "is no id such as luminaire/L-4471.");

    private Place? Place() => !given.Has("place", out var json) ? null
        : PlaceOf(json) is { } place ? place : given.Fault<Place?>("place", "is no [longitude, latitude].");

    public static Place? PlaceOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && json[0].ValueKind == JsonValueKind.Number && json[1].ValueKind == JsonValueKind.Number
        && json[0].GetDouble() is >= -180 and <= 180 and var longitude && json[1].GetDouble() is >= -90 and <= 90 and var latitude
            ? new(longitude, latitude) : null;

    private WorkCheckItem[] Checklist()
    {
        if (!given.Has("checklist", out var json))
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > MostLines)
        {
            return given.Fault<WorkCheckItem[]>("checklist", $"is no list of at most {MostLines} lines.") ?? [];
        }

        return [.. json.EnumerateArray().Select(Line).OfType<WorkCheckItem>()];
    }

    private WorkCheckItem? Line(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? new(json.GetString()!)
        : json.ValueKind == JsonValueKind.Object && json.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.String
            ? new(item.GetString()!, json.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.String ? unit.GetString() : null)
        : given.Fault<WorkCheckItem>("checklist", "holds what is no text and no { item, unit }.");
}
