using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Rules;

namespace Beffroi.Twin;

/// <summary>The state after a change: pure, total, and the same live, in recovery and in a scenario. Each kind of fact has its one place here.</summary>
public static class AssetFold
{
    /// <summary>How many sessions of sources an asset remembers; the one unheard longest is forgotten first.</summary>
    public const int MostSources = 16;

    public static void Apply(AssetKind kind, AssetState state, Change change, long version, Instant at)
    {
        if (version != state.Version + 1)
        {
            throw new InvalidOperationException($"Version {version} cannot follow {state.Version}.");
        }

        foreach (var receipt in change.Receipts)
        {
            Apply(state, receipt, at);
        }

        foreach (var heard in change.Heard)
        {
            Apply(state, heard);
        }

        if (change.Enrolment is { } enrolment)
        {
            Apply(state, enrolment);
        }

        foreach (var dependant in change.Dependants)
        {
            Apply(state, dependant);
        }

        foreach (var fact in change.Facts)
        {
            Apply(kind, state, fact);
        }

        foreach (var control in change.Control)
        {
            ControlFold.Apply(state, control);
        }

        foreach (var order in change.Orders)
        {
            ControlFold.Apply(state, order);
        }

        foreach (var condition in change.Conditions)
        {
            Apply(state, condition, at);
        }

        foreach (var act in change.AlarmActs)
        {
            AlarmFold.Apply(state, act, at);
        }

        foreach (var ruling in change.Rulings)
        {
            RulingFold.Apply(state, ruling);
        }

        foreach (var input in change.Inputs)
        {
            InputFold.Apply(state, input);
        }

        foreach (var follower in change.Followers)
        {
            InputFold.Apply(state, follower);
        }

        foreach (var site in change.Sites)
        {
            Guarding.Apply(state, site);
        }

        Close(state, change.Retired, change.Seen, version, at);
    }

    internal static void Close(AssetState state, bool retired, bool seen, long version, Instant at)
    {
        state.Retired |= retired;
        state.Alarms = retired ? null : state.Alarms;
        state.Inputs = retired ? null : state.Inputs;
        state.LastSeen = seen ? at : state.LastSeen;
        state.Version = version;
        state.ChangedAt = at;
    }

    internal static void Apply(AssetState state, Receipt receipt, Instant at)
    {
        if (!receipt.HasIdentity)
        {
            return;
        }

        if (receipt.Number == Receipt.NoNumber)
        {
            (state.Recent ??= new()).Add((ulong)receipt.Epoch);
            return;
        }

        var window = state.WindowOf(receipt.Source, receipt.Epoch);
        if (window is null)
        {
            var windows = state.Sources ??= [];
            if (windows.Count >= MostSources)
            {
                windows.Remove(windows.MinBy(w => w.LastHeard)!);
            }

            windows.Add(window = new() { Source = receipt.Source, Epoch = receipt.Epoch });
        }

        window.Take(receipt.Number, at);
    }

    internal static void Apply(AssetState state, HeardFact heard) => (state.Heard ??= [])[heard.Source] = heard.Mark;

    internal static void Apply(AssetState state, Enrolment enrolment)
    {
        state.Description = enrolment.Description;
        state.Ordinal = enrolment.Ordinal;
        state.Retired = false;
    }

    internal static void Apply(AssetState state, DependantFact fact)
    {
        var dependants = state.Dependants ??= [];
        dependants.Remove(fact.Dependant);
        if (!fact.Gone)
        {
            dependants.Add(fact.Dependant);
        }
    }

    internal static void Apply(AssetKind kind, AssetState state, Fact fact)
    {
        Identify(state, fact);
        if (fact.IsLate || kind.Find(fact.Property) is not { } property)
        {
            return;
        }

        ref var slot = ref state.Slots[property.Slot];
        var (number, text) = SlotContent.Of(property, fact.Value);
        if (slot.Quality == Quality.Unknown || slot.Number != number || slot.Text != text)
        {
            slot.ChangedAt = fact.At;
        }

        (slot.Number, slot.Text, slot.At, slot.Quality) = (number, text, fact.At, fact.Quality);
    }

    /// <summary>
    /// Lays the identities of a turn down in the order of a change, receipts before facts: deciding met them mixed, and which ones are forgotten goes by their order.
    /// </summary>
    internal static void Reidentify(AssetState state, (int Count, int Oldest) before, Receipt[] receipts, Fact[] facts)
    {
        state.Recent?.Rewind(before);
        foreach (var receipt in receipts)
        {
            if (receipt is { Number: Receipt.NoNumber, HasIdentity: true })
            {
                state.Recent!.Add((ulong)receipt.Epoch);
            }
        }

        foreach (var fact in facts)
        {
            Identify(state, fact);
        }
    }

    private static void Identify(AssetState state, Fact fact)
    {
        if ((fact.Marks & FactMarks.Unnumbered) != 0)
        {
            (state.Recent ??= new()).Add(RecentIdentities.Of(fact.Property, fact.At, fact.Value));
        }
    }

    internal static void Apply(AssetState state, ConditionFact fact, Instant at)
    {
        var conditions = state.Conditions ??= [];
        var index = conditions.FindIndex(c => c.Code == fact.Code);
        if (index >= 0 && fact.Step is ConditionStep.Subsided or ConditionStep.Resumed)
        {
            conditions[index] = conditions[index] with { Subsided = fact.Step == ConditionStep.Subsided ? at : null };
            return;
        }

        if (index >= 0)
        {
            conditions.RemoveAt(index);
        }

        if (fact.Step is ConditionStep.Began or ConditionStep.Opened)
        {
            conditions.Add(new(fact.Code, at, fact.Step == ConditionStep.Opened));
        }

        AlarmFold.Apply(state, fact, at);
    }
}
