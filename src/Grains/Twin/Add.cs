namespace Beffroi.Twin;

/// <summary>
/// What an asset adds to one it hangs on: by as much as its index <paramref name="Index"/> grows in a turn, the target of <paramref name="Link"/> gets more in its own
/// <paramref name="TargetProperty"/>. Each growth arrives once, whatever is killed or sent again, so the sum is that of the indexes.
/// </summary>
public sealed record Add(Property Index, string Link, string TargetProperty);
