using System.IO.Hashing;
using System.Text;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>When a trigger wants its asset to be looked at though nothing is heard. Pure.</summary>
internal static class Deadlines
{
    /// <summary>Conditions that ask for the time are looked at so often at least.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromMinutes(5);

    /// <summary>Moments that passed longer ago, while nobody looked, are gone.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromDays(2);

    /// <param name="glances">Whether glances count; whoever asks for none looks for them by <see cref="Ruling.NextGlance"/>.</param>
    public static Instant Of(AssetState state, CompiledRule rule, int index, Instant now, TimeSpan glanceAt, bool glances = true)
    {
        var phase = RulingFold.Of(state, rule, index, out var since);
        var trigger = rule.Document.Triggers[index];
        var next = trigger switch
        {
            RuleTrigger.Threshold threshold when phase == RulingPhase.Waiting => since + threshold.For,
            RuleTrigger.Holds holds when phase == RulingPhase.Waiting => Instant.Earlier(since + holds.For, glances && holds.Condition.ReadsTime ? NextGlance(now, glanceAt) : Instant.Never),
            RuleTrigger.Holds { Condition.ReadsTime: true } when glances => NextGlance(now, glanceAt),
            RuleTrigger.Silence silence when phase == RulingPhase.Idle && HeardAt(silence, state) is { } heard => Instant.Later(heard, state.ListeningSince) + silence.For,
            _ => Instant.Never,
        };
        if (phase == RulingPhase.Lasting && rule.Alarm?.For is { } time && since + time > now)
        {
            next = Instant.Earlier(next, since + time);
        }

        // What is due is looked at as soon as can be, and never before the rule was in force.
        return Instant.Later(next, Instant.Later(now, rule.Since));
    }

    /// <summary>When in each five minutes an asset is glanced at: always the same, so that nothing depends on when it was looked at last, and not that of its neighbours.</summary>
    public static TimeSpan GlanceAt(AssetId asset) =>
        TimeSpan.FromMilliseconds(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(asset.ToString())) % (ulong)Glance.TotalMilliseconds);

    public static bool IsGlance(Instant now, TimeSpan glanceAt) => (now - glanceAt).Microseconds % (Glance.Ticks / 10) == 0;

    internal static Instant NextGlance(Instant now, TimeSpan glanceAt)
    {
        var (span, into) = (Glance.Ticks / 10, (now - glanceAt).Microseconds % (Glance.Ticks / 10));
        return new(now.Microseconds + span - (into < 0 ? into + span : into));
    }

    public static Instant? HeardAt(RuleTrigger.Silence silence, AssetState state) =>
        silence.Property is not { } property ? state.LastSeen
        : state.Slots[property.Slot].Quality != Quality.Unknown ? state.Slots[property.Slot].At
        : null;
}
