using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>Counts the starts that nobody commanded: a discharge lamp at its end goes out when hot and strikes again when cold, all night.</summary>
public sealed partial class Luminaire
{
    // A counter comes with a report, up to one report after the start; the command stands in one before or beside it.
    private static readonly TimeSpan OfACommand = TimeSpan.FromMinutes(15);

    /// <summary>What it remembers from now on; null when that is what it remembered.</summary>
    private static Restarts? Started(Sight sight, bool lit)
    {
        var remembered = sight.Known(UncommandedStarts).Text;
        if (sight.Of(Starts) is { Quality: Quality.Measured } starts)
        {
            return Counted(sight, remembered, (long)starts.Value.Number, starts.At);
        }

        // Without a counter: it was seen dark, and now burns, and was asked nothing in between.
        return lit && sight.Of(Lit) is { IsCurrent: true, Value: false } && sight.Of(Power) is { Quality: Quality.Measured } power && !IsCommanded(sight, power.At)
            ? (remembered is null ? Restarts.From(0) : Restarts.Read(remembered)).With(0, 1, power.At)
            : null;
    }

    private static Restarts? Counted(Sight sight, string? remembered, long counter, Instant at)
    {
        if (remembered is null)
        {
            return Restarts.From(counter);
        }

        // Nearly every reading ends here, with nothing read and nothing made.
        if (IsCounter(remembered, counter))
        {
            return null;
        }

        var before = Restarts.Read(remembered);
        var more = Math.Max(0, counter - before.Counter) - (IsCommanded(sight, at) ? 1 : 0);
        return before.With(counter, more, at);
    }

    private static bool IsCounter(ReadOnlySpan<char> remembered, long counter)
    {
        Span<char> digits = stackalloc char[20];
        return counter.TryFormat(digits, out var length, provider: System.Globalization.CultureInfo.InvariantCulture)
            && remembered.StartsWith(digits[..length]) && (remembered.Length == length || remembered[length] == ' ');
    }

    private static bool IsCommanded(Sight sight, Instant at) =>
        (sight.Of(Level) is { IsKnown: true } level && at - level.ChangedAt < OfACommand) || (sight.Of(Supply) is { IsKnown: true } supply && at - supply.ChangedAt < OfACommand);

    /// <summary>Whether it started too often of itself, lately.</summary>
    private static bool? IsCycling(Sight sight) =>
        sight.Known(UncommandedStarts) is not { Text: { } remembered } known ? null
        : sight.Now - known.At < LampLimits.CyclingWithin.Minutes && remembered.Contains(' ', StringComparison.Ordinal)
            && Restarts.Read(remembered).Within(LampLimits.CyclingWithin.Minutes) >= LampLimits.CyclingStarts.Value;
}
