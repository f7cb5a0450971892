using Beffroi.Quantities;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>Counts frame by frame: what came, what did not, what it took of the air. Repeats are not counted, in whatever order frames come.</summary>
public sealed partial class LoRaWanDevice
{
    private static readonly TimeSpan ResetShownFor = TimeSpan.FromHours(24);

    public override IEnumerable<Derived> Tally(Sight before, Delivery delivery)
    {
        if (In(delivery, JoinAddress) is not null)
        {
            // What comes next is of a new session, even where the address is the same.
            yield return Session.As("", Quality.Inferred);
            yield return Joins.As(Number(before.Of(Joins)) + 1, Quality.Inferred);
        }

        if (In(delivery, DownlinkCounter) is not null)
        {
            yield return Downlinks.As(Number(before.Of(Downlinks)) + 1, Quality.Inferred);
        }

        if (In(delivery, FrameCounter) is { } counter)
        {
            foreach (var derived in Count(before, delivery, (long)counter.Number))
            {
                yield return derived;
            }
        }
    }

    public override IEnumerable<Derived> Derive(Sight sight)
    {
        if (sight.Of(Snr).Current is { } ratio && sight.Of(SpreadingFactor).Current is { } factor)
        {
            yield return Margin.As(LinkBudget.Margin(ratio.Number, (int)factor.Number), Quality.Estimated);
        }

        if (sight.Number(BatteryCapacity) is { } capacity && sight.Of(ExternalPower).Current != true && Day(sight) is { Received: > 0 } day && sight.Of(SpreadingFactor).Current is { } spread)
        {
            var share = sight.Of(Battery).Current is { } level ? level.Number / 100 : 1;
            yield return BatteryLeft.As(share * BatteryLife.Expected(capacity, day.Received + day.Lost, day.Air / day.Received, (int)spread.Number), Quality.Estimated);
        }
    }

    private static IEnumerable<Derived> Count(Sight before, Delivery delivery, long counter)
    {
        var at = delivery.At ?? before.Now;
        var frame = new Frame(In(delivery, Session)?.Text ?? before.Of(Session) ?? "", counter, at);
        var last = LastOf(before);
        var missing = last is { } heard ? MissingFrames.Parse(before.Of(Missing), heard.Counter) : MissingFrames.None;
        var first = before.Of(FirstCounter) is { IsKnown: true } lowest ? (long?)lowest.Value.Number : null;
        var order = FrameSequence.Judge(last, first, missing, frame);
        foreach (var derived in Place(before, last, frame, order))
        {
            yield return derived;
        }

        if (order == FrameOrder.Duplicate)
        {
            yield break;
        }

        var gap = order switch { FrameOrder.Next => FrameSequence.Gap(last!.Value, frame), FrameOrder.Earlier => first!.Value - counter - 1, _ => 0 };
        foreach (var derived in Sums(before, at, order, gap, AirOf(delivery)))
        {
            yield return derived;
        }

        var left = order switch
        {
            FrameOrder.Next => missing.After(gap).Text(counter),
            FrameOrder.Earlier => missing.Between(counter, first!.Value, last!.Value.Counter).Text(last.Value.Counter),
            FrameOrder.Late => missing.Without(counter, last!.Value.Counter).Text(last.Value.Counter),
            _ => "",
        };
        if (left != (before.Of(Missing) ?? ""))
        {
            yield return Missing.As(left, Quality.Inferred);
        }

        if (order is FrameOrder.First or FrameOrder.Reset or FrameOrder.Earlier)
        {
            yield return FirstCounter.As(counter, Quality.Inferred);
        }

        var shown = before.Of(CounterReset) is { IsKnown: true, Value: true } reset && at - reset.At < ResetShownFor && order != FrameOrder.First;
        if (order == FrameOrder.Reset || !shown)
        {
            yield return CounterReset.As(order == FrameOrder.Reset, Quality.Inferred);
        }
    }

    /// <summary>Clocks of gateways differ: the highest number stands where a frame's own time would not let it, and the session with it.</summary>
    private static IEnumerable<Derived> Place(Sight before, Frame? last, Frame frame, FrameOrder order)
    {
        var behind = order is FrameOrder.Late or FrameOrder.Duplicate or FrameOrder.Earlier;
        if (last is { } highest && behind != frame.At < highest.At)
        {
            yield return FrameCounter.As(behind ? highest.Counter : frame.Counter, Quality.Measured);
        }

        if (!behind && before.Of(Session) != frame.Session)
        {
            yield return Session.As(frame.Session, Quality.Measured);
        }
    }

    private static IEnumerable<Derived> Sums(Sight before, Instant at, FrameOrder order, long gap, TimeSpan air)
    {
        var (received, lost, late, aired) = (Number(before.Of(FramesReceived)), Number(before.Of(FramesLost)), Number(before.Of(FramesLate)), Number(before.Of(AirtimeIndex)));
        var hours = FrameHoursText.Read(before.Of(Hours)) ?? FrameHours.From(at, Totals(received, lost - late, aired));
        var moved = hours.At(at, Totals(received, lost - late, aired));
        received++;
        lost += gap;
        late += order == FrameOrder.Late ? 1 : 0;
        aired += air.TotalSeconds;
        var totals = Totals(received, lost - late, aired);
        yield return FramesReceived.As(received, Quality.Inferred);
        yield return FramesLost.As(lost, Quality.Inferred);
        yield return FramesLate.As(late, Quality.Inferred);
        yield return AirtimeIndex.As(aired, Quality.Inferred);
        yield return AirtimeToday.As(Math.Min(moved.Today(totals).Air.TotalSeconds, 86_400), Quality.Inferred);
        yield return FrameLoss.As(Math.Clamp(moved.Day(totals).Loss ?? 0, 0, 100), Quality.Inferred);
        if (moved != hours || before.Of(Hours) is null)
        {
            yield return Hours.As(FrameHoursText.Write(moved), Quality.Inferred);
        }
    }

    /// <summary>Of the last 24 hours, as far as it was counted.</summary>
    private static FrameTotals? Day(Sight sight) => FrameHoursText.Read(sight.Of(Hours))
        ?.Day(Totals(Number(sight.Of(FramesReceived)), Number(sight.Of(FramesLost)) - Number(sight.Of(FramesLate)), Number(sight.Of(AirtimeIndex))));

    private static Frame? LastOf(Sight sight) =>
        sight.Of(FrameCounter) is { IsKnown: true } last ? new(sight.Of(Session) ?? "", (long)last.Value.Number, last.At) : null;

    private static FrameTotals Totals(double received, double lost, double air) => new((long)received, (long)lost, TimeSpan.FromSeconds(air));

    private static TimeSpan AirOf(Delivery delivery) => In(delivery, Airtime) is { Form: ValueForm.Number } air ? TimeSpan.FromSeconds(Math.Clamp(air.Number, 0, Airtime.Maximum!.Value)) : TimeSpan.Zero;

    private static double Number<TQuantity>(Known<TQuantity> known)
        where TQuantity : struct, IQuantity<TQuantity> => known.IsKnown ? known.Value.Number : 0;

    private static Value? In(Delivery delivery, Property property)
    {
        foreach (var measurement in delivery.Measurements)
        {
            if (measurement.Property == property.Name && measurement.Value.Form == property.Form)
            {
                return measurement.Value;
            }
        }

        return null;
    }
}
