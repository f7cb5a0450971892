using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>What follows from its level: when it was emptied, when it will be full, and whether its round stops there.</summary>
public sealed partial class Container
{
    private const double DefaultLongestKept = 7;
    private const double DefaultRound = 7;

    public override Instant? NextMoment(Sight sight) =>
        sight.Of(Emptyings) is { IsKnown: true } emptied && emptied.ChangedAt + LongestKeptOf(sight) is var end && end > sight.Now ? end : null;

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(FillLevel).Current is not { } level)
        {
            yield break;
        }

        var highest = sight.Of(Highest);
        if (!highest.IsKnown || FillingLevel.IsEmptied(highest.Value.Number, level.Number))
        {
            var times = sight.Of(Emptyings);
            yield return Emptyings.As(times.IsKnown ? Math.Min(times.Value.Number + 1, Emptyings.Maximum!.Value) : 0, Quality.Inferred);
            yield return Remainder.As(level.Number, Quality.Inferred);
            yield return Highest.As(level.Number, Quality.Inferred);
        }
        else if (level.Number > highest.Value.Number)
        {
            yield return Highest.As(level.Number, Quality.Inferred);
        }

        var days = FullInOf(sight, level.Number);
        if (days is { } known)
        {
            yield return FullIn.As(known, Quality.Estimated);
        }

        yield return Collection.As(AdviceOf(sight, level.Number, days), Quality.Estimated);
    }

    /// <summary>Days until it is full at the pace since it was emptied; null before six hours have told a pace, or when it does not fill.</summary>
    private static double? FullInOf(Sight sight, double level) =>
        sight.Of(Emptyings) is { IsKnown: true } emptied && sight.Of(Remainder) is { IsKnown: true } left
            ? FillingLevel.DaysToFull(left.Value.Number, level, sight.Now - emptied.ChangedAt)
            : null;

    private static Collection AdviceOf(Sight sight, double level, double? fullIn) =>
        FillingLevel.Advise(level, fullIn, sight.Number(RoundEvery) ?? DefaultRound, IsKeptTooLong(sight) == true);

    /// <summary>Whether what is in it has been there longer than it may; null when it is not known since when, and false for an empty one.</summary>
    private static bool? IsKeptTooLong(Sight sight) =>
        sight.Of(FillLevel).Current is not { } level || sight.Of(Emptyings) is not { IsKnown: true } emptied ? null
        : level.Number > FillingLevel.Dregs && sight.Now - emptied.ChangedAt >= LongestKeptOf(sight);

    private static TimeSpan LongestKeptOf(Sight sight) => TimeSpan.FromDays(sight.Number(LongestKept) ?? DefaultLongestKept);
}
