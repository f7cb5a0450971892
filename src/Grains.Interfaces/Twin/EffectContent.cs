using Beffroi.Alarms;
using Beffroi.Control;

namespace Beffroi.Twin;

/// <summary>What an effect tells its target: that it is depended upon, or a value to fill in.</summary>
[GenerateSerializer, Immutable, Alias("EffectContent")]
public sealed record EffectContent
{
    [Id(0)] public required EffectForm Form { get; init; }

    /// <summary>The link's name for <see cref="EffectForm.Linked"/> and <see cref="EffectForm.Unlinked"/>; the property's for <see cref="EffectForm.Tell"/> and <see cref="EffectForm.Add"/>; the order's id for <see cref="EffectForm.Order"/>; the input's key for <see cref="EffectForm.Input"/>, <see cref="EffectForm.Asked"/> and <see cref="EffectForm.Unasked"/>.</summary>
    [Id(1)] public required string Name { get; init; }

    [Id(2)] public Value Value { get; init; }

    [Id(3)] public Quality Quality { get; init; }

    [Id(4)] public Instant At { get; init; }

    /// <summary>How many effects led to this one; a chain deeper than 8 is not sent on.</summary>
    [Id(5)] public int Depth { get; init; }

    /// <summary>What is asked, of <see cref="EffectForm.Command"/>.</summary>
    [Id(6)] public CommandRequest? Command { get; init; }

    /// <summary>What an outlet sends, of <see cref="EffectForm.Message"/>: JSON in the outlet's own shape.</summary>
    [Id(7)] public string? Body { get; init; }

    /// <summary>When the value last became another, for <see cref="EffectForm.Input"/>.</summary>
    [Id(25)] public Instant? Since { get; init; }

    /// <summary>Rules that fired on the way to this effect, each with its asset as a hash; null for none. They do not fire there again for the same first cause.</summary>
    [Id(31)] public ulong[]? Fired { get; init; }

    /// <summary>What is done to an alarm of the target, for <see cref="EffectForm.Alarm"/>.</summary>
    [Id(30)] public AlarmAct? Alarm { get; init; }

    /// <summary>Who works where, for <see cref="EffectForm.Site"/>.</summary>
    [Id(40)] public HeldSite? Site { get; init; }
}
