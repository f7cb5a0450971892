namespace Beffroi.Scenarios;

/// <summary>Rules that look at what assets hang on and at totals, and that command others, for six lamps and a cabinet.</summary>
internal static class TroupeTexts
{
    public const string Dark = """
        title: Dark
        kind: luminaire
        scope: { assets: [L-0, L-1] }
        inputs: { dark: { total: own-district, share: { lit: false }, coverage: 0.5 }, load: { total: authority/chalons, sum: power } }
        triggers: [{ threshold: { of: input.dark, above: 30, clear: 20, for: 5m } }, { change: input.load }]
        when: "sun.elevation < -4 && input.load < 150"
        damping: 20m
        actions: [{ alarm: { for: 1h } }, { command: { control: level, value: 70, for: 40m } }]
        """;

    public const string Around = """
        title: Around
        kind: luminaire
        scope: { assets: [L-0, L-3] }
        triggers: [{ clock: { at: "23:30" } }, { sun: { at: sunset, offset: 40m } }]
        when: level > 0
        actions: [{ command: { control: level, value: 90, for: 1h, of: { neighbours: { metres: 60, most: 2 } } } }, { command: { control: level, value: 15, for: 30m, of: { neighbours: { metres: 25 } }, slot: event } }]
        """;

    public const string Bright = """
        title: Bright
        kind: luminaire
        triggers: [{ threshold: { of: level, above: 80, clear: 60, for: 10m } }, { change: level }]
        when: "level > 80 || clock.hour < 3"
        actions: [{ notify: { to: x, text: t } }]
        """;

    public const string Wave = """
        title: Wave
        kind: luminaire
        triggers: [{ change: level }]
        when: level > 85
        damping: 30m
        actions: [{ command: { control: level, value: 95, for: 20m, of: { neighbours: { metres: 25 } } } }]
        """;

    public const string Fed = """
        title: Fed
        kind: luminaire
        scope: { assets: [L-0, L-1, L-2] }
        inputs: { closed: { link: cabinet, property: contactor }, load: { link: cabinet, property: power } }
        triggers: [{ change: input.closed }, { threshold: { of: input.load, above: 150, clear: 120, for: 10m } }, { holds: { condition: "input.closed && age(input.load) > duration('3m') && clock.hour < 4", for: 4m } }]
        actions: [{ command: { control: level, value: 55, for: 90m } }]
        """;

    public const string Switched = """
        title: Switched
        kind: cabinet
        triggers: [{ change: contactor }, { clock: { at: "02:10" } }]
        when: contactor
        actions: [{ command: { control: level, value: 35, for: 25m, of: { dependants: cabinet } } }]
        """;

    public const string Looked = """
        title: Looked
        kind: luminaire
        inputs: { voltage: { link: cabinet, property: voltage } }
        triggers: [{ holds: { condition: "input.voltage > 231 && sun.elevation < -10", for: 20m } }]
        when: level > 40
        actions: [{ command: { control: contactor, value: true, for: 1h, of: { link: cabinet } } }]
        """;

    public const string Unlit = """
        title: Unlit
        kind: cabinet
        scope: { tags: [head] }
        inputs: { dark: { total: authority/chalons, kind: luminaire, share: { lit: false }, coverage: 0.8 } }
        triggers: [{ threshold: { of: input.dark, above: 20, clear: 10, for: 5m } }]
        actions: [{ alarm: { priority: major } }]
        """;

    public const string Kept = """
        title: Kept
        kind: luminaire
        scope: { assets: [L-0] }
        inputs: { dark: { total: authority/chalons, share: { lit: false } } }
        triggers: [{ holds: { condition: "fresh(input.dark) && age(input.dark) > duration('4m')", for: 1m } }]
        actions: [{ notify: { to: x, text: t } }]
        """;

    /// <summary>By clock and threshold alone: what they do does not depend on when an asset glances.</summary>
    public static readonly string[] Clocked =
    [
        "title: a\nkind: luminaire\ninputs: { dark: { total: own-district, share: { lit: false } } }\ntriggers: [{ threshold: { of: input.dark, above: 30, clear: 20, for: 5m } }]\nactions: [{ command: { control: level, value: 70, for: 40m } }]\ndamping: 1h",
        "title: b\nkind: luminaire\nscope: { tags: [corner] }\ntriggers: [{ clock: { at: \"23:30\" } }]\nwhen: level > 0\nactions: [{ command: { control: level, value: 90, for: 1h, of: { neighbours: { metres: 60, most: 3 } } } }]",
        "title: c\nkind: luminaire\ntriggers: [{ change: level }]\nwhen: level > 85\ndamping: 30m\nactions: [{ command: { control: level, value: 95, for: 20m, of: { neighbours: { metres: 25, most: 1, tags: [corner] } } } }]",
        "title: d\nkind: luminaire\ninputs: { closed: { link: cabinet, property: contactor } }\ntriggers: [{ change: input.closed }]\nwhen: input.closed\nactions: [{ command: { control: level, value: 55, for: 90m } }]",
        "title: e\nkind: cabinet\ntriggers: [{ clock: { at: \"02:10\" } }]\nactions: [{ command: { control: level, value: 35, for: 25m, of: { dependants: cabinet } } }]",
    ];
}
