using System.Globalization;
using Beffroi.Alarms;
using Beffroi.Parameters;
using Beffroi.Twin;
using Beffroi.Wire;
using Beffroi.Work;

namespace Beffroi.Api;

/// <summary>The filters of lists of work orders.</summary>
internal static class WorkParameters
{
    public const int DefaultLimit = 100;

    public static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many a page; 100 unless told.", 1, WorkFilter.MostRows);
    public static readonly Parameter<string> After = Kinds.Text("after", "Where the page begins: 'next' of the page before.");
    public static readonly Parameter<string[]> State = Kinds.Words(
        "state", "Any of these, separated by commas; open unless told.", ["open", "ended", "all", .. WorkWords.States]);

    private static readonly Parameter<string[]> Urgency = Kinds.Words("priority", "Any of these, separated by commas.", "1", "2", "3", "4");
    private static readonly Parameter<string> Asset = Kinds.Text("asset", "Of that asset, such as luminaire/L-1.");
    private static readonly Parameter<string> Alarm = Kinds.Text("alarm", "Of that alarm, such as luminaire/L-1#lamp-out.", 400);
    private static readonly Parameter<string> Assignee = Kinds.Text("assignee", "Whoever has it.");
    private static readonly Parameter<string> Origin = Kinds.Word("origin", "Who or what asked for it.", WorkWords.Origins);
    private static readonly Parameter<string> Round = Kinds.Text("round", "Of that preventive round.");
    private static readonly Parameter<string> Late = Kinds.Word("late", "Only those that are late, or that are not.", "true", "false");
    private static readonly Parameter<string> OnSite = Kinds.Word("onSite", "Only those with somebody on site, or with nobody.", "true", "false");
    private static readonly Parameter<string> Text = Kinds.Text("q", "Words of title, asset, address and text, without regard to case and accents.");
    private static readonly Parameter<string> Sort = Kinds.Word("sort", "What is most urgent first, unless told.", "urgency", "newest");

    public static readonly Parameter[] All =
    [
        State, Urgency, AssetParameters.Department, AssetParameters.Authority, AssetParameters.District, AssetParameters.Kind, Asset, Alarm, Assignee, Origin, Round, Late, OnSite, Text, Sort,
        Limit, After,
    ];

    public static WorkFilter Filter(Given given, Instant now) => new()
    {
        Now = now,
        States = States(given),
        Priorities = given.Of(Urgency) is { } told ? [.. told.Select(word => (Priority)int.Parse(word, CultureInfo.InvariantCulture))] : null,
        Department = given.Of(AssetParameters.Department),
        Authority = AssetParameters.KeyOf(given.Of(AssetParameters.Authority), "authority/"),
        District = AssetParameters.KeyOf(given.Of(AssetParameters.District), "district/"),
        Kind = given.Of(AssetParameters.Kind),
        Asset = given.Of(Asset) is { } asset ? AssetId.TryParse(asset, null, out var id) ? id : throw Given.Refused("asset", $"'{asset}' is no id of an asset.") : null,
        Alarm = given.Of(Alarm) is { } alarm ? AlarmOf(alarm) ?? throw Given.Refused("alarm", $"'{alarm}' is no id of an alarm.") : null,
        Assignee = given.Of(Assignee),
        Origin = WorkWords.OriginOf(given.Of(Origin)),
        Round = given.Of(Round),
        Late = Flag(given.Of(Late)),
        OnSite = Flag(given.Of(OnSite)),
        Text = given.Of(Text),
        Newest = given.Of(Sort) == "newest",
        Limit = given.Value(Limit) ?? DefaultLimit,
        After = given.Of(After),
    };

    public static WorkState[]? States(Given given) => (given.Of(State) ?? ["open"]) is var told && told.Contains("all") ? null
        : [.. told.SelectMany(word => word switch { "open" => WorkFilter.Open, "ended" => WorkFilter.Ended, _ => [WorkWords.StateOf(word)!.Value] }).Distinct()];

    private static AlarmName? AlarmOf(string text) =>
        text.IndexOf('#') is > 0 and var mark && AssetId.TryParse(text[..mark], null, out var asset) && mark + 1 < text.Length ? new(asset, text[(mark + 1)..]) : null;

    private static bool? Flag(string? word) => word is null ? null : word == "true";
}
