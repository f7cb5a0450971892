using System.Globalization;

namespace Beffroi.Twin;

/// <summary>
/// How long an asset was in each of a few states, and how often it came into each: what availability, occupancy and turnover are figured from. A kind keeps it as a text property,
/// to the millisecond, so that what it shows in hours never gathers what rounding loses. Between two observations the state of the first counts, as long as that is
/// fresh; what is longer counts as the last state, which is that nothing is known.
/// </summary>
public sealed class TimeLedger
{
    private readonly long[] _spent;
    private readonly long[] _begun;

    private TimeLedger(Instant until, int state, long[] spent, long[] begun) => (Until, State, _spent, _begun) = (until, state, spent, begun);

    /// <summary>Up to when it is written.</summary>
    public Instant Until { get; }

    /// <summary>The state from then on.</summary>
    public int State { get; }

    /// <summary>From an instant on, at which it is in that state; of so many states, the last of which is that nothing is known.</summary>
    public static TimeLedger From(Instant at, int state, int states)
    {
        var begun = new long[states];
        begun[state] = 1;
        return new(Whole(at), state, new long[states], begun);
    }

    /// <summary>What <see cref="ToString"/> wrote; null for anything else, and for another number of states.</summary>
    public static TimeLedger? Read(string? text, int states) =>
        text?.Split(';') is [var until, var state, var spent, var begun]
        && Numbers(until, 1) is [var at] && Numbers(state, 1) is [var current] && current >= 0 && current < states && Numbers(spent, states) is { } times && Numbers(begun, states) is { } counts
            ? new(new(at * 1000), (int)current, times, counts)
            : null;

    public TimeSpan Spent(int state) => TimeSpan.FromMilliseconds(_spent[state]);

    public long Begun(int state) => _begun[state];

    /// <summary>Up to an observation, which may say another state; one that is older changes nothing.</summary>
    public TimeLedger Pass(Instant at, int state, TimeSpan fresh)
    {
        var end = Whole(at);
        if (end < Until || (end == Until && state == State))
        {
            return this;
        }

        var time = (end.Microseconds - Until.Microseconds) / 1000;
        var known = Math.Min(time, (long)fresh.TotalMilliseconds);
        var (spent, begun) = ((long[])_spent.Clone(), (long[])_begun.Clone());
        spent[State] += known;
        spent[^1] += time - known;
        begun[state] += state == State ? 0 : 1;
        return new(end, state, spent, begun);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Until.Microseconds / 1000};{State};{string.Join(',', _spent)};{string.Join(',', _begun)}");

    private static Instant Whole(Instant at) => new(at.Microseconds / 1000 * 1000);

    private static long[]? Numbers(string text, int count)
    {
        var words = text.Split(',');
        var numbers = new long[count];
        return words.Length == count && !words.Where((word, i) => !long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])).Any() ? numbers : null;
    }
}
