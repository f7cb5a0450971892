using Beffroi.Control;
using Beffroi.Inventory;
using Beffroi.Rules;

namespace Beffroi.Twin;

/// <summary>
/// One turn of one asset in the making: decisions are noted as facts, and each fact is folded into the state at once, so that the next decision sees it.
/// Synchronous from its making to <see cref="Finish"/>; nothing here waits, and nothing here knows the journal.
/// </summary>
public sealed class AssetTurn(AssetKind kind, AssetId asset, AssetState state, Instant now)
{
    private readonly (int Count, int Oldest) _identities = state.Recent?.Mark ?? default;
    private List<Receipt>? _receipts;
    private List<Fact>? _facts;
    private List<ConditionFact>? _conditions;
    private List<AlarmFact>? _alarms;
    private List<DependantFact>? _dependants;
    private List<HeardFact>? _heard;
    private List<EffectFailure>? _failures;
    private List<ControlFact>? _control;
    private List<OrderFact>? _orders;
    private List<RulingFact>? _rulings;
    private List<InputFact>? _inputs;
    private List<string>? _changedInputs;
    private List<FollowerFact>? _followers;
    private List<HeldSite>? _sites;
    private List<OutgoingEffect>? _effects;
    private List<(Delivery Delivery, Rejection Rejection)>? _rejected;
    private Enrolment? _enrolment;
    private CorrectionFact? _correction;
    private Cause? _cause;
    private bool _retired;
    private bool _seen;

    public AssetKind Kind { get; } = kind;

    public AssetId Asset { get; } = asset;

    /// <summary>Whether it is a turn of a scenario, where there is no device to send anything to: what its stack asks for is done.</summary>
    public bool IsObeyed { get; init; }

    /// <summary>The effects that led to this turn; empty for what came from outside.</summary>
    public EffectChain Chain { get; init; }

    public AssetState State { get; } = state;

    /// <summary>Never earlier than the asset's last change.</summary>
    public Instant Now { get; } = Instant.Later(now, state.ChangedAt);

    /// <summary>What is told to others when the change is committed.</summary>
    public IReadOnlyList<OutgoingEffect> Effects => Noted(_effects);

    /// <summary>Measurements that were not taken, with the delivery they came in.</summary>
    public IReadOnlyList<(Delivery Delivery, Rejection Rejection)> Rejected => Noted(_rejected);

    public Sight Sight => new(State, Now);

    /// <summary>The version this turn's change will have.</summary>
    public long NextVersion => State.Version + 1;

    /// <summary>Which slots this turn touched, a bit each.</summary>
    public ulong Touched { get; private set; }

    /// <summary>Which slots hold another value than before this turn, a bit each; a first value counts.</summary>
    public ulong Changed { get; private set; }

    /// <summary>Which slots hold something that those who look at this asset need to hear, a bit each; none when nobody looks.</summary>
    public ulong News { get; private set; }

    /// <summary>Whether one of those inputs holds another value than before this turn; a first value counts.</summary>
    internal bool HasChanged(string[] inputs) => _changedInputs is { } changed && changed.Exists(key => Array.IndexOf(inputs, key) >= 0);

    public IReadOnlyList<InputFact> InputFacts => Noted(_inputs);

    public IReadOnlyList<FollowerFact> FollowerFacts => Noted(_followers);

    public IReadOnlyList<RulingFact> RulingFacts => Noted(_rulings);

    public IReadOnlyList<ConditionFact> ConditionFacts => Noted(_conditions);

    public IReadOnlyList<ControlFact> ControlFacts => Noted(_control);

    public IReadOnlyList<OrderFact> OrderFacts => Noted(_orders);

    /// <summary>How many orders this turn has issued.</summary>
    public int OrdersIssued => _orders?.Count(o => o.Issued is not null) ?? 0;

    /// <summary>How many facts it has noted so far.</summary>
    public int FactCount => _facts?.Count ?? 0;

    public IReadOnlyList<AlarmFact> AlarmFacts => Noted(_alarms);

    public bool DescriptionChanged => _enrolment is not null || _retired;

    /// <summary>Readings taken from outside, late ones included.</summary>
    public int Readings { get; private set; }

    // A list is made with its first entry.
    private bool IsEmpty =>
        (_receipts, _facts, _conditions, _alarms) is (null, null, null, null) && (_dependants, _heard, _failures) is (null, null, null) && (_control, _orders, _rulings) is (null, null, null) && (_inputs, _followers, _sites) is (null, null, null) && !DescriptionChanged && !_seen;

    public void Note(Receipt receipt)
    {
        (_receipts ??= []).Add(receipt);
        AssetFold.Apply(State, receipt, Now);
    }

    public void Note(Property property, Fact fact)
    {
        (_facts ??= []).Add(fact);
        Touched |= 1UL << property.Slot;
        Readings += fact.IsDerived || fact.IsCorrection ? 0 : 1;
        var was = State.Slots[property.Slot];
        AssetFold.Apply(Kind, State, fact);
        ref var is_ = ref State.Slots[property.Slot];
        Changed |= is_.Quality != Quality.Unknown && (was.Quality == Quality.Unknown || was.Number != is_.Number || was.Text != is_.Text) ? 1UL << property.Slot : 0;
        News |= State.Followers is not null && Following.IsNews(property, was, is_) ? 1UL << property.Slot : 0;
    }

    public void Note(Enrolment enrolment, Cause cause)
    {
        (_enrolment, _cause, _retired) = (enrolment, cause, false);
        AssetFold.Apply(State, enrolment);
    }

    public void NoteRetired(Cause cause)
    {
        (_retired, _cause) = (true, cause);
        State.Retired = true;
    }

    public void Note(CorrectionFact correction, Cause cause) => (_correction, _cause) = (correction, cause);

    public void Note(ConditionFact condition)
    {
        (_conditions ??= []).Add(condition);
        AssetFold.Apply(State, condition, Now);
    }

    public void Note(AlarmFact alarm)
    {
        (_alarms ??= []).Add(alarm);
        AlarmFold.Apply(State, alarm, Now);
    }

    public void Note(DependantFact dependant)
    {
        (_dependants ??= []).Add(dependant);
        AssetFold.Apply(State, dependant);
    }

    public void Note(HeardFact heard)
    {
        (_heard ??= []).Add(heard);
        AssetFold.Apply(State, heard);
    }

    public void Note(ControlFact control)
    {
        (_control ??= []).Add(control);
        ControlFold.Apply(State, control);
    }

    public void Note(OrderFact order)
    {
        (_orders ??= []).Add(order);
        ControlFold.Apply(State, order);
    }

    public void Note(RulingFact ruling)
    {
        (_rulings ??= []).Add(ruling);
        RulingFold.Apply(State, ruling);
    }

    public void Note(InputFact input)
    {
        if (input is { Gone: false, Input.Quality: not Quality.Unknown } && (InputFold.Find(State, input.Input.Key) is not { Quality: not Quality.Unknown } held || held.Value != input.Input.Value))
        {
            (_changedInputs ??= []).Add(input.Input.Key);
        }

        (_inputs ??= []).Add(input);
        InputFold.Apply(State, input);
    }

    public void Note(FollowerFact follower)
    {
        (_followers ??= []).Add(follower);
        InputFold.Apply(State, follower);
    }

    public void Note(HeldSite site)
    {
        (_sites ??= []).Add(site);
        Guarding.Apply(State, site);
    }

    public void Note(EffectFailure failure) => (_failures ??= []).Add(failure);

    /// <summary>Folded at once, like any fact: what is judged in this turn sees that the asset was heard.</summary>
    public void NoteSeen()
    {
        _seen = true;
        State.LastSeen = Now;
    }

    public void Reject(Delivery delivery, Rejection rejection) => (_rejected ??= []).Add((delivery, rejection));

    public void Tell(AssetId target, EffectContent content) => Tell(target, content, Instant.Never);

    /// <summary>What is not delivered before it expires ends as a failure of this asset.</summary>
    public void Tell(AssetId target, EffectContent content, Instant expires) => (_effects ??= []).Add(new(target, content, expires));

    /// <summary>The change, folded whole into the state; null when nothing happened.</summary>
    public Change? Finish()
    {
        if (IsEmpty)
        {
            return null;
        }

        var (receipts, facts) = (All(_receipts), All(_facts));
        AssetFold.Reidentify(State, _identities, receipts, facts);
        AssetFold.Close(State, _retired, _seen, State.Version + 1, Now);
        return new()
        {
            Receipts = receipts,
            Facts = facts,
            Enrolment = _enrolment,
            Cause = _cause,
            Retired = _retired,
            Conditions = All(_conditions),
            Dependants = All(_dependants),
            Heard = All(_heard),
            Failures = All(_failures),
            Seen = _seen,
            Correction = _correction,
            Control = All(_control),
            Orders = All(_orders),
            AlarmActs = All(_alarms),
            Rulings = All(_rulings),
            Inputs = All(_inputs),
            Followers = All(_followers),
            Sites = All(_sites),
        };
    }

    /// <summary>Ends it where nobody keeps the change: the state alone goes on.</summary>
    internal void FinishUnkept()
    {
        if (!IsEmpty)
        {
            AssetFold.Close(State, _retired, _seen, State.Version + 1, Now);
        }
    }

    // As a read-only list, none is a shared empty one: most turns are asked for all of these and hold few.
    private static IReadOnlyList<T> Noted<T>(List<T>? noted) => noted is null ? [] : noted;

    private static T[] All<T>(List<T>? noted) => noted is null ? [] : [.. noted];
}
