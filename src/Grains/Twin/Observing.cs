namespace Beffroi.Twin;

/// <summary>Decides about deliveries: what is new, late, a repeat, or not believable. Pure: it notes facts in the turn and answers.</summary>
public static class Observing
{
    public static DeliveryOutcome Decide(AssetTurn turn, Delivery delivery, TimeSpan futureTolerance)
    {
        if (Refusal(turn, delivery) is { } refusal)
        {
            return Reject(turn, delivery, refusal);
        }

        if (delivery.Sequence is { } number)
        {
            switch (Classify(turn, delivery, number))
            {
                case Hearing.Repeat:
                    return new() { Result = DeliveryResult.Repeat, Version = turn.State.Version };
                case Hearing.TooFarBehind:
                    return Reject(turn, delivery, new(null, RejectionCode.TooFarBehind, $"Number {number} of {delivery.Source} is no longer waited for: whether it was counted cannot be told."));
                default:
                    break;
            }
        }
        else if (delivery.Epoch != 0 && turn.State.Recent?.Holds((ulong)delivery.Epoch) == true)
        {
            return new() { Result = DeliveryResult.Repeat, Version = turn.State.Version };
        }

        var first = turn.FactCount;
        Derived[] tallied = [.. turn.Kind.Tally(turn.Sight, delivery)];
        var outcome = Measurements(turn, delivery, futureTolerance);
        if (outcome.Result == DeliveryResult.Taken)
        {
            Array.ForEach(tallied, derived => Tally(turn, delivery, derived));
            turn.Note(new Receipt(delivery.Source, delivery.Epoch, delivery.Sequence ?? Receipt.NoNumber, first));
        }

        return outcome;
    }

    /// <summary>A tally is as of its delivery, and never older than what it goes on from.</summary>
    private static void Tally(AssetTurn turn, Delivery delivery, Derived derived)
    {
        if (ValueCheck.Fault(derived.Property, derived.Value, out var value) is null)
        {
            var at = Instant.Later(delivery.At ?? turn.Now, turn.State.Slots[derived.Property.Slot].At);
            turn.Note(derived.Property, new(derived.Property.Name, value, at, derived.Quality, FactMarks.Derived));
        }
    }

    private static Rejection? Refusal(AssetTurn turn, Delivery delivery) =>
        turn.State.Description is null ? new(null, RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}. Import it, or correct the address it was sent to.")
        : turn.State.Retired ? new(null, RejectionCode.RetiredAsset, $"{turn.Asset} was taken out of the inventory; nothing is expected of it.")
        : delivery.Measurements.Length == 0 ? new(null, RejectionCode.Malformed, "The message holds no property.")
        : null;

    private static Hearing Classify(AssetTurn turn, Delivery delivery, long number) =>
        turn.State.WindowOf(delivery.Source, delivery.Epoch)?.Classify(number, turn.Now) ?? Hearing.Next;

    private static DeliveryOutcome Measurements(AssetTurn turn, Delivery delivery, TimeSpan futureTolerance)
    {
        List<Rejection>? rejections = null;
        var (taken, late) = (0, 0);
        foreach (var measurement in delivery.Measurements)
        {
            if (Take(turn, delivery, measurement, futureTolerance, ref taken, ref late) is { } rejection)
            {
                (rejections ??= []).Add(rejection);
                turn.Reject(delivery, rejection);
            }
        }

        if (taken > 0)
        {
            turn.NoteSeen();
        }

        var result = taken > 0 ? DeliveryResult.Taken : rejections is null ? DeliveryResult.Repeat : DeliveryResult.Rejected;
        var version = result == DeliveryResult.Taken ? turn.NextVersion : turn.State.Version;
        return new() { Result = result, Late = late, Version = version, Rejections = rejections?.ToArray() ?? [] };
    }

    private static Rejection? Take(AssetTurn turn, Delivery delivery, Measurement measurement, TimeSpan futureTolerance, ref int taken, ref int late)
    {
        if (turn.Kind.Find(measurement.Property) is not { } property)
        {
            return new(measurement.Property, RejectionCode.UnknownProperty, $"A {turn.Kind.Key} has no property '{measurement.Property}'; it has {string.Join(", ", turn.Kind.Properties.Select(p => p.Name))}.");
        }

        if (ValueCheck.Fault(property, measurement.Value, out var value) is { } fault)
        {
            return fault;
        }

        var told = measurement.At ?? delivery.At;
        if (told > turn.Now + futureTolerance)
        {
            return new(property.Name, RejectionCode.FutureDated, $"{property.Name} was observed at {told}, which has not come yet. Check the device's clock and time zone.");
        }

        var marks = delivery.Sequence is null && told is not null ? FactMarks.Unnumbered : FactMarks.None;
        var at = told ?? turn.Now;
        if (marks != FactMarks.None && turn.State.Recent?.Holds(RecentIdentities.Of(property.Name, at, value)) == true)
        {
            return null;
        }

        ref var slot = ref turn.State.Slots[property.Slot];
        var older = slot.Quality != Quality.Unknown && at < slot.At;
        turn.Note(property, new(property.Name, value, at, Quality.Measured, older ? marks | FactMarks.Late : marks));
        taken++;
        late += older ? 1 : 0;
        return null;
    }

    private static DeliveryOutcome Reject(AssetTurn turn, Delivery delivery, Rejection rejection)
    {
        turn.Reject(delivery, rejection);
        return new() { Result = DeliveryResult.Rejected, Rejections = [rejection] };
    }
}
