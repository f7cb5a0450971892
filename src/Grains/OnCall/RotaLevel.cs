using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>One level of a rota.</summary>
/// <param name="People">Who is always called; or, with turns, who takes one after the other.</param>
/// <param name="First">The legal day and time at which the first of them begins; null when all are always called.</param>
/// <param name="Days">How long a turn is.</param>
public sealed record RotaLevel(
    int Level, string Name, IReadOnlyList<OnCallPerson> People, (DateOnly Day, TimeOnly Time)? First, int Days, IReadOnlyList<RotaReplacement> Replacements)
{
    public OnDuty At(Instant instant)
    {
        if (Replacements.FirstOrDefault(r => r.From <= instant && instant < r.To) is { } replacement)
        {
            return new(Level, Name, [replacement.Person], replacement.To);
        }

        var next = Replacements.Where(r => r.From > instant).Select(r => (Instant?)r.From).Min();
        if (First is not { } first)
        {
            return new(Level, Name, [.. People], next);
        }

        // Turns are counted in legal days: they change at the same hour, whatever the clocks do.
        var turn = (int)Math.Floor((LegalTime.Of(instant).Date.DayNumber - first.Day.DayNumber) / (double)Days);
        turn = instant < Begin(first, turn) ? turn - 1 : instant >= Begin(first, turn + 1) ? turn + 1 : turn;
        var end = Begin(first, turn + 1);
        var person = People[((turn % People.Count) + People.Count) % People.Count];
        return new(Level, Name, [person], next < end ? next : end);
    }

    private Instant Begin((DateOnly Day, TimeOnly Time) first, int turn) => LegalTime.At(first.Day.AddDays(turn * Days), first.Time);
}
