using Beffroi.Alarms;

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
            Alarms = [.. (state.Alarms ?? []).Where(a => a.State != AlarmState.Normal).Select(a => AlarmRows.Of(kind, asset, state.Version, a))],
        };

    /// <summary>The most urgent of the alarms that hold and are not set aside.</summary>
    public static Priority WorstAlarm(AssetKind kind, AssetState state)
    {
        var worst = Priority.None;
        if (state.Alarms is not { } alarms)
        {
            return worst;
        }

        foreach (var alarm in alarms)
        {
            if (alarm.Calls && KernelAlarms.PriorityOf(kind, alarm) is var priority and not Priority.None && (worst == Priority.None || priority < worst))
            {
                worst = priority;
            }
        }

        return worst;
    }

    private static Knowledge KnowledgeOf(Quality quality) => quality switch
    {
        Quality.Unknown => Knowledge.Unknown,
        Quality.Stale => Knowledge.Stale,
        Quality.Measured => Knowledge.Fresh,
        _ => Knowledge.Inferred,
    };

    private static IEnumerable<ConditionView> OpenConditions(AssetKind kind, AssetState state) =>
        from alarm in state.Alarms ?? []
        where alarm.Active
        select new ConditionView(alarm.Code, KernelAlarms.PriorityOf(kind, alarm), alarm.Since);

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
