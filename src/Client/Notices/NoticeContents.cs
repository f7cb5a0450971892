using Beffroi.Twin;

namespace Beffroi.Notices;

/// <summary>Alarms were raised or ended.</summary>
/// <param name="Open">How many are open now, of each priority.</param>
/// <param name="Raised">Ids of new ones, 50 at most.</param>
/// <param name="Ended">Ids of those that no longer call, 50 at most.</param>
/// <param name="Changed">Ids of those something was done to, 50 at most: acknowledged, returned, shelved …</param>
internal sealed record AlarmNotice(IReadOnlyDictionary<string, int> Open, string[] Raised, string[] Ended, string[] Changed);

/// <summary>The territory's figures changed.</summary>
internal sealed record TotalsNotice(long Members, long Fresh, long Inferred, long Stale, long Unknown, IReadOnlyDictionary<string, long> Priorities, Instant? At);

/// <summary>Work orders were made, or written on.</summary>
/// <param name="Revision">Grows with each.</param>
/// <param name="Open">How many have not ended.</param>
internal sealed record WorkNotice(long Revision, int Open, int Late, int OnSite);

/// <summary>Assets or areas were added, changed or retired.</summary>
/// <param name="Revision">The inventory's.</param>
/// <param name="Areas">The areas' revision.</param>
internal sealed record InventoryNotice(long Revision, long Areas, int Assets);
