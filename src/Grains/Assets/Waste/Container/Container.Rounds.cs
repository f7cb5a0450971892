using Beffroi.Routing;
using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>What a round would find there on a day to come, and whether it must stop.</summary>
public sealed partial class Container
{
    private static readonly TimeSpan Lifted = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Craned = TimeSpan.FromMinutes(5);

    public override Demand? DemandAt(Sight sight, Instant at)
    {
        if (sight.Choice<WasteStream>(Stream) is not { } stream || sight.Number(Volume) is not { } volume)
        {
            return null;
        }

        return sight.Of(FillLevel).Current is { } level ? Expected(sight, at, level.Number) is var then ? Of(sight, stream, volume, then, ReasonAt(sight, at, then)) : null
            : IsDueUnheard(sight, at) ? Of(sight, stream, volume, 100, StopReasons.Unheard)
            : null;
    }

    private static Demand Of(Sight sight, WasteStream stream, double volume, double level, string? reason)
    {
        var (inside, bulk) = (volume * level / 100, Bulk.Of(stream));
        return new()
        {
            Load = ChoiceProperty<WasteStream>.KeyOf(stream),
            Volume = inside / bulk.Pressing,
            Mass = inside * bulk.Density,
            Service = sight.Flag(Buried) == true ? Craned : Lifted,
            Reason = reason,
        };
    }

    /// <summary>Percent at that instant, at its pace; what does not fill stays as it is.</summary>
    private static double Expected(Sight sight, Instant at, double level) =>
        Pace(sight, level) is { Median: > 0 and var pace } && at > sight.Now ? Math.Clamp(level + (pace * (at - sight.Now).TotalDays), level, 100) : level;

    // Nobody lifts what burns.
    private static string? ReasonAt(Sight sight, Instant at, double level) =>
        IsOnFire(sight) == true ? null
        : level > FillingLevel.Dregs && sight.Of(Emptyings) is { IsKnown: true } emptied && at - emptied.ChangedAt >= LongestKeptOf(sight) ? StopReasons.KeptTooLong
        : FillingLevel.Advise(level, Pace(sight, level)?.DaysTo(FillingLevel.Full, level), sight.Number(RoundEvery) ?? DefaultRound, keptTooLong: false) switch
        {
            Waste.Collection.Now => StopReasons.Full,
            Waste.Collection.Next => StopReasons.Soon,
            _ => null,
        };

    /// <summary>Not heard any more, and not emptied for as long as a round takes to come again.</summary>
    private static bool IsDueUnheard(Sight sight, Instant at) =>
        sight.Of(Emptyings) is { IsKnown: true } emptied && (at - emptied.ChangedAt).TotalDays >= (sight.Number(RoundEvery) ?? DefaultRound);
}
