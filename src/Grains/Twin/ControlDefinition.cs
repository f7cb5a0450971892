using Beffroi.Connectivity;
using Beffroi.Control;

namespace Beffroi.Twin;

/// <summary>A property that can be commanded: what telemetry confirms it, how near that must come and how soon. What holds of all controls is here.</summary>
public sealed record ControlDefinition(Property Property)
{
    /// <summary>How long an order without an expiry of its own may wait for its device.</summary>
    public static readonly TimeSpan LongestOrder = TimeSpan.FromHours(24);

    /// <summary>An order that was not obeyed is given again when the device speaks and so much time has passed.</summary>
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    /// <summary>The same for one that obeyed and no longer does, and listens all the time.</summary>
    public static readonly TimeSpan RemindAfter = TimeSpan.FromMinutes(10);

    /// <summary>By how much a device's clock may be behind and its telemetry still count as newer than an order.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    /// <summary>How often an order is given to the device's network before only waiting is left.</summary>
    public const int MostAttempts = 5;

    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(10);

    /// <summary>What telemetry confirms it; the commanded property itself unless the kind says otherwise.</summary>
    public Property Telemetry { get; init; } = Property;

    /// <summary>What else that is rolled up becomes another value by it: a rule that commands it by such a total moves what it looks at.</summary>
    public IReadOnlyList<Property> Moves { get; init; } = [];

    /// <summary>How far telemetry may be from what was ordered, in the property's unit.</summary>
    public double Tolerance { get; init; }

    /// <summary>How long after it was sent telemetry must agree; null for two and a half reports of the kind.</summary>
    public TimeSpan? ConfirmWithin { get; init; }

    /// <summary>What the device does by itself when nobody commands it; none when that is not known.</summary>
    public Func<Sight, Value> Default { get; init; } = _ => Value.None;

    /// <summary>How the device is reached; null leaves it to the kernel: a LoRaWAN device after it has spoken, any other at once.</summary>
    public Func<Sight, Reach?> Reached { get; init; } = _ => null;

    /// <summary>Why nothing of the kind may be commanded now; null when it may. That somebody works there is the kernel's.</summary>
    public Func<Sight, Inhibition?> Inhibited { get; init; } = _ => null;

    /// <summary>Why that value may not be commanded now, where it depends on the value: a valve that may be shut and not opened; null when it may.</summary>
    public Func<Sight, Value, Inhibition?> Forbidden { get; init; } = (_, _) => null;

    /// <summary>What the kind commands by itself, such as a valve to be shut that stands open against a lock; told whether it does so already. Null when nothing is to be.</summary>
    public Func<Sight, bool, Interlock?>? Interlock { get; init; }

    /// <summary>Why that may not be commanded now, as somebody works there or by the kind's own word; none is what the device does by itself.</summary>
    public Inhibition? InhibitionOf(AssetKind kind, Sight sight, Value value) => Guarding.Of(kind, sight) ?? Inhibited(sight) ?? (value.IsNone ? null : Forbidden(sight, value));

    /// <summary>Why that value may never be commanded, whoever asks, <see cref="ControlSlot.Safety"/> included: a plan that nobody approved; null when it may.</summary>
    public Func<Sight, Value, Inhibition?> Never { get; init; } = (_, _) => null;

    public Reach ReachOf(AssetKind kind, Sight sight)
    {
        if (Reached(sight) is { } told)
        {
            return told;
        }

        if (sight.Text(AttributeDefinition.DevEui) is null)
        {
            return Reach.Direct;
        }

        var next = sight.LastSeen is { } seen && seen + kind.ReportInterval is var due && due > sight.Now ? due - sight.Now : kind.ReportInterval / 2;
        return new(ReachWay.NextUplink, next, "The device listens after it has spoken: it has the order with its next message.");
    }

    /// <summary>Whether telemetry agrees with what was ordered.</summary>
    public bool Agrees(Value expected, Slot slot)
    {
        var (number, text) = SlotContent.Of(Telemetry, expected);
        return Telemetry.Form == ValueForm.Number ? Math.Abs(slot.Number - number) <= Tolerance : slot.Number == number && slot.Text == text;
    }

    public TimeSpan ConfirmationOf(AssetKind kind) => ConfirmWithin ?? kind.ReportInterval * 2.5;

    /// <summary>For how long a device that obeyed may do otherwise before it is told again: a frame on the air is dearer than a message.</summary>
    public TimeSpan ForgivenessOf(AssetKind kind, Sight sight) => ReachOf(kind, sight).Way == ReachWay.Direct ? RemindAfter : AskAgainAfter;

    /// <summary>How long an acknowledgement is waited for, twice as long each time.</summary>
    public TimeSpan PatienceOf(AssetKind kind, Sight sight, int attempts) =>
        (ReachOf(kind, sight).Way == ReachWay.NextUplink ? kind.ReportInterval * 1.5 : FirstPatience) * Math.Pow(2, attempts - 1);
}
