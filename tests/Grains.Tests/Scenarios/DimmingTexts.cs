namespace Beffroi.Scenarios;

/// <summary>Rules of every form that a scenario runs.</summary>
internal static class DimmingTexts
{
    public const string Late = "title: l\nkind: luminaire\ntriggers: [{ clock: { at: \"23:30\" } }]\nwhen: level > 40\nactions: [{ command: { control: level, value: 40, for: 5h30m } }]";

    public const string DeepNight = "title: d\nkind: luminaire\ntriggers: [{ holds: { condition: \"sun.elevation < -10 && clock.hour >= 1 && clock.hour < 4\" } }]\nactions: [{ command: { control: level, value: 20, until: cleared } }]";

    public static readonly string[] All =
    [
        Late,
        DeepNight,
        "title: a\nkind: luminaire\ntriggers: [{ sun: { at: sunset, offset: 30m } }, { change: level }]\nwhen: level > 30 && attribute.maxPower > 30\ndamping: 50m\nactions: [{ alarm: { for: 20m } }]",
        "title: b\nkind: luminaire\ntriggers: [{ threshold: { of: level, above: 60, clear: 30, for: 40m } }]\nactions: [{ command: { control: level, value: 60, until: cleared } }]\ndamping: 10m",
        "title: c\nkind: luminaire\ntriggers: [{ holds: { condition: \"lit && age(level) > duration('1m')\", for: 4m } }]\nwhen: clock.weekday <= 5\nactions: [{ notify: { to: x, text: t } }]",
        "title: s\nkind: luminaire\ntriggers: [{ silence: { of: level, for: 50m } }]\nactions: [{ alarm: {} }]",
        "title: w\nkind: luminaire\ntriggers: [{ holds: { condition: \"clock.weekday in [6, 7] && clock.hour >= 22.5\", for: 7m } }]\nactions: [{ command: { control: level, value: 100, for: 1h } }]",
        "title: f\nkind: luminaire\ntriggers: [{ holds: { condition: \"fresh(level) && sun.elevation > -3\" } }]\nactions: [{ alarm: {} }]",
    ];
}
