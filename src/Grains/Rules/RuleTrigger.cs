using Beffroi.Language;
using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What makes a rule look. Some are moments (change, clock, sun, alarm), others last until they clear (threshold, holds, silence).</summary>
public abstract record RuleTrigger
{
    /// <summary>How it is called in firings, such as <c>co2 above 1000</c>.</summary>
    public abstract Phrase Words { get; }

    /// <summary>Whether it lasts, so that what it did can end when it clears.</summary>
    public virtual bool Lasts => false;

    /// <summary>Slots whose values it follows, a bit each.</summary>
    public virtual ulong Reads => 0;

    /// <summary>Slots whose content decides, a bit each: what a command could change.</summary>
    public virtual ulong Follows => this is Silence ? 0 : Reads;

    /// <summary>Keys of the inputs it follows.</summary>
    public virtual string[] Inputs => [];

    /// <summary>A property or an input became another value; a first value counts.</summary>
    public sealed record Change(RuleSource[] Of) : RuleTrigger
    {
        public override Phrase Words { get; } = Phrase.Of($"{string.Join(", ", Of.Select(s => s.Name))} changed");

        public override ulong Reads { get; } = Of.Aggregate(0UL, (bits, s) => bits | s.Reads);

        public override string[] Inputs { get; } = [.. Of.Select(s => s.Input).OfType<string>()];
    }

    /// <summary>A number passed a limit, and stays beyond until it passes another: hysteresis.</summary>
    public sealed record Threshold(RuleSource Of, double Limit, bool Above, double Clear, TimeSpan For) : RuleTrigger
    {
        public override Phrase Words { get; } = Above ? Phrase.Of($"{Of.Name} above {Limit}") : Phrase.Of($"{Of.Name} below {Limit}");

        public override bool Lasts => true;

        public override ulong Reads => Of.Reads;

        public override string[] Inputs { get; } = Of.Input is { } input ? [input] : [];
    }

    /// <summary>A condition has been true for so long.</summary>
    public sealed record Holds(CelCondition Condition, TimeSpan For) : RuleTrigger
    {
        public override Phrase Words { get; } = Phrase.Verbatim(Condition.Text);

        public override bool Lasts => true;

        public override ulong Reads => Condition.ReadsTime ? ulong.MaxValue : Condition.Reads;

        public override ulong Follows => Condition.Reads;

        public override string[] Inputs => Condition.Inputs;
    }

    /// <summary>Nothing was observed for so long.</summary>
    /// <param name="Property">Null for anything of the asset.</param>
    public sealed record Silence(Property? Property, TimeSpan For) : RuleTrigger
    {
        public override Phrase Words { get; } = Property is null ? Phrase.Of($"nothing heard for {DurationText.Write(For)}") : Phrase.Of($"{Property.Name} silent for {DurationText.Write(For)}");

        public override bool Lasts => true;

        public override ulong Reads => Property is null ? ulong.MaxValue : 1UL << Property.Slot;
    }

    /// <summary>A time of the day on the territory's clocks.</summary>
    /// <param name="Days">Monday is bit 0.</param>
    public sealed record Clock(TimeOnly At, byte Days) : RuleTrigger
    {
        public override Phrase Words { get; } = $"clock {At:HH:mm}";
    }

    /// <summary>The sun passed an elevation where the asset stands.</summary>
    public sealed record Sun(double Elevation, bool Rising, TimeSpan Offset) : RuleTrigger
    {
        public override Phrase Words { get; } = Rising ? Phrase.Of($"sun rises above {Elevation}°{Shift(Offset)}") : Phrase.Of($"sun sinks below {Elevation}°{Shift(Offset)}");

        private static string Shift(TimeSpan offset) => offset == TimeSpan.Zero ? "" : $" {(offset > TimeSpan.Zero ? "+" : "-")}{offset.Duration():h\\:mm}";
    }

    /// <summary>An alarm of the asset was raised, or ended.</summary>
    public sealed record Alarm(string Code, bool Raised) : RuleTrigger
    {
        public override Phrase Words { get; } = Raised ? Phrase.Of($"alarm {Code} raised") : Phrase.Of($"alarm {Code} ended");
    }
}
