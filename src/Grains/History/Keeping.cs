using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>How long each series is kept. Pure.</summary>
internal static class Keeping
{
    /// <summary>What was observed before that instant is kept of no series.</summary>
    public static Instant Horizon(Instant now, HistoryOptions options) => Back(now, options.KeepYears);

    /// <summary>What was observed before that instant is not kept of that property.</summary>
    public static Instant Horizon(Instant now, HistoryOptions options, string kind, string property) =>
        Back(now, options.KeepYearsOf.TryGetValue($"{kind}/{property}", out var years) ? Math.Min(years, options.KeepYears) : options.KeepYears);

    /// <summary>The properties that are kept for a shorter time than the rest, with the horizon of each.</summary>
    public static IEnumerable<(string Kind, string Property, Instant Horizon)> Shorter(Instant now, HistoryOptions options) =>
        from own in options.KeepYearsOf
        where own.Value < options.KeepYears
        let name = own.Key.Split('/')
        select (name[0], name[1], Back(now, own.Value));

    private static Instant Back(Instant now, int years) => Instant.From(now.ToDateTimeOffset().AddYears(-years));
}
