using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Causes as the API tells them: what a rule's author and its trigger say, in the reader's language.</summary>
internal static class CauseTelling
{
    public static Cause In(Tongue tongue, Cause cause) => cause with
    {
        Reason = cause.ReasonIn(tongue.Code),
        EnglishReason = null,
        Trigger = cause.Trigger is { } trigger ? trigger with { Words = Words(tongue, trigger), Said = null } : null,
    };

    /// <summary>What made a rule fire.</summary>
    public static string Words(Tongue tongue, CauseTrigger trigger) => Sentences.Told(tongue, trigger.Said, trigger.Words);
}
