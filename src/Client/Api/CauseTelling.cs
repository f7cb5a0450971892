using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Causes as the API tells them: what a rule's author and its trigger say, in the reader's language.</summary>
internal static class CauseTelling
{
    public static Cause In(Tongue tongue, Cause cause) => cause with
    {
        Reason = Reason(tongue, cause),
        EnglishReason = null,
        Trigger = cause.Trigger is { } trigger ? trigger with { Words = Words(tongue, trigger), Said = null } : null,
    };

    /// <summary>Why: its author's words, or where these are what made it fire, those.</summary>
    public static string? Reason(Tongue tongue, Cause cause) => cause.Trigger is { } trigger && trigger.Words == cause.Reason ? Words(tongue, trigger) : cause.ReasonIn(tongue.Code);

    /// <summary>What made a rule fire.</summary>
    public static string Words(Tongue tongue, CauseTrigger trigger) => Sentences.Told(tongue, trigger.Said, trigger.Words);
}
