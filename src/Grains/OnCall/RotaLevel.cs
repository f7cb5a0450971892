using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>One level of a rota.</summary>
/// <param name="People">Who is always called; or, with turns, who takes one after the other.</param>
/// <param name="First">The legal day and time at which the first of them begins; null when all are always called.</param>
/// <param name="Days">How long a turn is.</param>
/// <param name="Replacements">Of two at once the first counts.</param>
public sealed record RotaLevel(
    int Level, string Name, IReadOnlyList<OnCallPerson> People, (DateOnly Day, TimeOnly Time)? First, int Days, IReadOnlyList<RotaReplacement> Replacements)
{
    public OnDuty At(Instant instant)
    {
        var turn = Turn(instant);
        return Replacing(instant) is { } standIn
            ? new(Level, Name, [standIn.Person], Sooner(standIn.To, NextReplacement(instant, before: standIn)))
            : new(Level, Name, turn.People, Sooner(turn.End, NextReplacement(instant)));
    }

    /// <summary>Who is on call, stretch after stretch, without a gap: a stretch ends where somebody else begins, or stands in for somebody else.</summary>
    public OnCallStint[] Between(Instant from, Instant to)
    {
        var stints = new List<OnCallStint>();
        for (var at = from; at < to;)
        {
            var (turn, duty) = (Turn(at), At(at));
            var stint = new OnCallStint(at, Sooner(Sooner(duty.Until, turn.End), to)!.Value, duty.People, Replacing(at) is null ? [] : turn.People);
            at = stint.To;
            if (stints is [.., var last] && last.People.SequenceEqual(stint.People) && last.InsteadOf.SequenceEqual(stint.InsteadOf))
            {
                stints[^1] = last with { To = stint.To };
            }
            else
            {
                stints.Add(stint);
            }
        }

        return [.. stints];
    }

    // Turns are counted in legal days: they change at the same hour, whatever the clocks do.
    private (OnCallPerson[] People, Instant? End) Turn(Instant instant)
    {
        if (First is not { } first)
        {
            return ([.. People], null);
        }

        var turn = (int)Math.Floor((LegalTime.Of(instant).Date.DayNumber - first.Day.DayNumber) / (double)Days);
        turn = instant < Begin(first, turn) ? turn - 1 : instant >= Begin(first, turn + 1) ? turn + 1 : turn;
        return ([People[((turn % People.Count) + People.Count) % People.Count]], Begin(first, turn + 1));
    }

    private RotaReplacement? Replacing(Instant instant) => Replacements.FirstOrDefault(r => r.From <= instant && instant < r.To);

    private Instant? NextReplacement(Instant after, RotaReplacement? before = null) =>
        Replacements.TakeWhile(r => !ReferenceEquals(r, before)).Where(r => r.From > after).Select(r => (Instant?)r.From).Min();

    private static Instant? Sooner(Instant? one, Instant? other) => one is null || other < one ? other ?? one : one;

    private Instant Begin((DateOnly Day, TimeOnly Time) first, int turn) => LegalTime.At(first.Day.AddDays(turn * Days), first.Time);
}
