using Beffroi.Journal;
using Beffroi.Language;

namespace Beffroi.Health;

/// <summary>What a journal's health means for who wants to use the twin.</summary>
internal static class JournalCheck
{
    public static HealthCheck Of(JournalHealth journal, Tongue tongue) => journal.Condition switch
    {
        JournalCondition.Well => new(Name(tongue), HealthShape.Healthy, null),
        JournalCondition.Starting => Bad("starting", tongue),
        JournalCondition.Loading => Bad("loading", tongue, (int)(journal.Loading * 100)),
        JournalCondition.Stalled when journal.Trouble is { } trouble => Bad("stalled-because", tongue, journal.StalledSince, journal.Places, trouble),
        JournalCondition.Stalled => Bad("stalled", tongue, journal.StalledSince, journal.Places),
        JournalCondition.Damaged => Bad("damaged", tongue, journal.Closed.Length, journal.Closed[0].Reason) with { Status = HealthShape.Degraded },
        _ => Bad("ended", tongue),
    };

    private static HealthCheck Bad(string condition, Tongue tongue, params ReadOnlySpan<object?> arguments) =>
        new(Name(tongue), HealthShape.Unhealthy, Sentences.Say(tongue, $"health.journal.{condition}", arguments));

    private static string Name(Tongue tongue) => Sentences.Say(tongue, "health.journal");
}
