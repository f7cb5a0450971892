using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>One shard's states as they were known at an instant, and the rows that came after it.</summary>
/// <param name="Later">Rows up to the end of what was asked, in the order of their time.</param>
/// <param name="IsWhole">Whether an asset that is not among the states was not there: else nothing may be recorded of it.</param>
/// <param name="AsOf">The keyframe's instant, when rows behind it are gone; null when the states are those of the instant asked.</param>
internal sealed record ShardPast(Dictionary<AssetId, AssetState> States, ChangeRow[] Later, bool IsWhole, Instant? AsOf);
