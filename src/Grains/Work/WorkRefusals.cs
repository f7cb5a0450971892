using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What is refused of orders in more than one place, and what is done to them is called in the audit.</summary>
internal static class WorkRefusals
{
    public static readonly Outcome Stalled = Outcome.Refused("journal-stalled", "The order could not be written.", "Write it again in a few seconds.");

    public static Outcome Unknown(long order) => Outcome.Refused("unknown-work-order", $"There is no work order {order}.", "See the list of them.");

    public static Outcome Conflict(int version, int seen) =>
        Outcome.Refused("version-conflict", $"The order has {version} entries, and you have seen {seen}.", "Read the order again, and decide on what it is now.");

    public static Outcome IdInUse(Guid id) =>
        Outcome.Refused("id-in-use", $"{id} stands for something else.", "Make a new UUID for what happened.");

    public static string Act(WorkEntry[] entries) => entries switch
    {
        [.., { Kind: WorkEntryKind.Step, To: { } to }] => to.ToString().ToLowerInvariant(),
        [.., var last] => last.Kind.ToString().ToLowerInvariant(),
        _ => "nothing",
    };
}
