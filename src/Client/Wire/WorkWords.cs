using Beffroi.Work;

namespace Beffroi.Wire;

/// <summary>The words the API uses of work orders. Stable: screens, phones and programs go by them.</summary>
internal static class WorkWords
{
    public static readonly string[] States =
        ["created", "qualified", "planned", "assigned", "en-route", "on-site", "suspended", "done", "controlled", "closed", "cancelled"];

    public static readonly string[] Origins = ["person", "alarm", "rule", "round", "report"];

    public static readonly string[] Suspensions = ["part", "access", "weather"];

    public static readonly string[] EntryKinds = ["created", "step", "note", "photo", "check", "priority", "leave", "lock", "proof"];

    private static readonly string[] Locks = ["none", "asked", "held", "releasing"];

    private static readonly string[] Proofs = ["not-yet", "waiting", "shown", "contradicted", "by-person", "not-needed"];

    public static string Of(WorkState state) => States[(int)state];

    public static string Of(WorkOrigin origin) => Origins[(int)origin];

    public static string Of(Suspension reason) => Suspensions[(int)reason];

    public static string Of(WorkEntryKind kind) => EntryKinds[(int)kind];

    public static string Of(LockState state) => Locks[(int)state];

    public static string Of(ProofState state) => Proofs[(int)state];

    public static WorkState? StateOf(string? word) => Array.IndexOf(States, word) is >= 0 and var index ? (WorkState)index : null;

    public static Suspension? SuspensionOf(string? word) => Array.IndexOf(Suspensions, word) is >= 0 and var index ? (Suspension)index : null;

    public static WorkEntryKind? EntryKindOf(string? word) => Array.IndexOf(EntryKinds, word) is >= 0 and var index ? (WorkEntryKind)index : null;

    public static WorkOrigin? OriginOf(string? word) => Array.IndexOf(Origins, word) is >= 0 and var index ? (WorkOrigin)index : null;
}
