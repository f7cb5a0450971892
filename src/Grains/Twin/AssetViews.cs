namespace Beffroi.Twin;

/// <summary>What is shown of a state at a moment. Pure.</summary>
public static class AssetViews
{
    /// <param name="pending">Slots that hold what is not committed yet, a bit each.</param>
    public static AssetView? Of(AssetKind kind, AssetId asset, AssetState state, Instant now, long committed, ulong pending) =>
        state.Description is not { } description ? null : new()
        {
            Asset = asset,
            Ordinal = state.Ordinal,
            Description = description,
            Version = state.Version,
            CommittedVersion = committed,
            AsOf = now,
            Knowledge = KnowledgeOf(state.Slots[kind.Main.Slot].QualityAt(kind.Main, now)),
            WorstAlarm = WorstAlarm(kind, state),
            LastSeen = state.LastSeen,
            Properties = [.. kind.Properties.Select(p => Of(p, state.Slots[p.Slot], now, (pending & (1UL << p.Slot)) != 0))],
            Conditions = [.. OpenConditions(kind, state)],
            Dependants = state.Dependants?.Count ?? 0,
            Retired = state.Retired,
        };

    public static Priority WorstAlarm(AssetKind kind, AssetState state) => state.Conditions is not { Count: > 0 }
        ? Priority.None
        : OpenConditions(kind, state).Select(c => c.Priority).DefaultIfEmpty(Priority.None).MinBy(p => p == Priority.None ? int.MaxValue : (int)p);

    private static Knowledge KnowledgeOf(Quality quality) => quality switch
    {
        Quality.Unknown => Knowledge.Unknown,
        Quality.Stale => Knowledge.Stale,
        Quality.Measured => Knowledge.Fresh,
        _ => Knowledge.Inferred,
    };

    private static IEnumerable<ConditionView> OpenConditions(AssetKind kind, AssetState state) =>
        from condition in state.Conditions ?? []
        where condition.Open
        join alarm in kind.AllAlarms on condition.Code equals alarm.Code
        select new ConditionView(condition.Code, alarm.Priority, condition.Since);

    internal static PropertyView Of(Property property, Slot slot, Instant now, bool pending)
    {
        var known = slot.Quality != Quality.Unknown;
        return new(
            property.Name,
            slot.ValueOf(property),
            slot.QualityAt(property, now),
            known ? slot.At : null,
            known ? slot.ChangedAt : null,
            known && property.FreshFor is not null ? slot.FreshUntil(property) : null,
            pending);
    }
}
