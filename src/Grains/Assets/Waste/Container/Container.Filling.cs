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
        foreach (var heat in Heat(sight))
        {
            yield return heat;
        }

        if (sight.Of(FillLevel) is not { IsCurrent: true } level)
        {
            yield break;
        }

        foreach (var filled in Filled(sight, level))
        {
            yield return filled;
        }

        foreach (var expected in Expectations(sight, level.Value.Number))
        {
            yield return expected;
        }
    }

    private static IEnumerable<Derived> Filled(Sight sight, Known<Percent> known)
    {
        var (level, highest) = (known.Value.Number, sight.Of(Highest));
        if (!highest.IsKnown || FillingLevel.IsEmptied(highest.Value.Number, level))
        {
            var times = sight.Of(Emptyings);
            yield return Emptyings.As(times.IsKnown ? Math.Min(times.Value.Number + 1, Emptyings.Maximum!.Value) : 0, Quality.Inferred);
            yield return Remainder.As(level, Quality.Inferred);
            yield return Highest.As(level, Quality.Inferred);
            yield return LevelsOf([FillingSample.At(known.At, level)]);
            yield break;
        }

        if (level > highest.Value.Number)
        {
            yield return Highest.As(level, Quality.Inferred);
        }

        yield return LevelsOf(FillingSample.With(Kept(sight), FillingSample.At(known.At, level)));
    }

    private static IEnumerable<Derived> Expectations(Sight sight, double level)
    {
        var pace = Pace(sight, level);
        var days = pace?.DaysTo(FillingLevel.Full, level) ?? (level >= FillingLevel.Full ? 0 : null);
        (Property<Day> Property, double? Days)[] expected =
        [
            (FullIn, days), (CollectIn, pace?.DaysTo(FillingLevel.CollectNow, level)), (OverflowIn, pace?.DaysTo(FillingLevel.Overflowing, level)),
            (FullInSoonest, pace?.SoonestTo(FillingLevel.Full, level)), (FullInLatest, pace?.LatestTo(FillingLevel.Full, level)),
        ];
        foreach (var (property, known) in expected)
        {
            if (known is { } within)
            {
                yield return property.As(within, Quality.Estimated);
            }
        }

        yield return Collection.As(FillingLevel.Advise(level, days, sight.Number(RoundEvery) ?? DefaultRound, IsKeptTooLong(sight) == true), Quality.Estimated);
    }

    /// <summary>At what pace it fills, by its levels since it was emptied and the one now; null before six hours have told.</summary>
    private static FillingPace? Pace(Sight sight, double level)
    {
        if (sight.Of(FillLevel) is not { IsKnown: true } known)
        {
            return null;
        }

        var (kept, now) = (Kept(sight), FillingSample.At(known.At, level));
        return FillingPace.Of(kept.Length > 0 && kept[^1].Hours >= Math.Round(now.Hours, 1) ? kept : [.. kept, now]);
    }

    /// <summary>Since it was emptied; what was left in it then, when no level was kept yet.</summary>
    private static FillingSample[] Kept(Sight sight) =>
        FillingSample.Read(sight.Of(Levels)) is { Length: > 0 } kept ? kept : sight.Of(Remainder) is { IsKnown: true } left && sight.Of(Emptyings) is { IsKnown: true } emptied ? [FillingSample.At(emptied.ChangedAt, left.Value.Number)] : [];

    private static Derived LevelsOf(FillingSample[] samples) => new(Levels, Value.Of(FillingSample.Write(samples)), Quality.Inferred);

    /// <summary>Whether what is in it has been there longer than it may; null when it is not known since when, and false for an empty one.</summary>
    private static bool? IsKeptTooLong(Sight sight) =>
        sight.Of(FillLevel).Current is not { } level || sight.Of(Emptyings) is not { IsKnown: true } emptied ? null
        : level.Number > FillingLevel.Dregs && sight.Now - emptied.ChangedAt >= LongestKeptOf(sight);

    private static TimeSpan LongestKeptOf(Sight sight) => TimeSpan.FromDays(sight.Number(LongestKept) ?? DefaultLongestKept);
}
