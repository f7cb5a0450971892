using Beffroi.Inventory;

namespace Beffroi.Twin;

/// <summary>
/// One turn of one asset in the making: decisions are noted as facts, and each fact is folded into the state at once, so that the next decision sees it.
/// Synchronous from its making to <see cref="Finish"/>; nothing here waits, and nothing here knows the journal.
/// </summary>
public sealed class AssetTurn(AssetKind kind, AssetId asset, AssetState state, Instant now)
{
    private readonly List<Receipt> _receipts = [];
    private readonly List<Fact> _facts = [];
    private readonly List<ConditionFact> _conditions = [];
    private readonly List<DependantFact> _dependants = [];
    private readonly List<HeardFact> _heard = [];
    private readonly List<EffectFailure> _failures = [];
    private readonly (int Count, int Oldest) _identities = state.Recent?.Mark ?? default;
    private Enrolment? _enrolment;
    private CorrectionFact? _correction;
    private Cause? _cause;
    private bool _retired;
    private bool _seen;

    public AssetKind Kind { get; } = kind;

    public AssetId Asset { get; } = asset;

    public AssetState State { get; } = state;

    /// <summary>Never earlier than the asset's last change.</summary>
    public Instant Now { get; } = Instant.Later(now, state.ChangedAt);

    /// <summary>What is told to others when the change is committed.</summary>
    public List<OutgoingEffect> Effects { get; } = [];

    /// <summary>Measurements that were not taken, with the delivery they came in.</summary>
    public List<(Delivery Delivery, Rejection Rejection)> Rejected { get; } = [];

    public Sight Sight => new(State, Now);

    /// <summary>The version this turn's change will have.</summary>
    public long NextVersion => State.Version + 1;

    /// <summary>Which slots this turn touched, a bit each.</summary>
    public ulong Touched { get; private set; }

    public IReadOnlyList<ConditionFact> ConditionFacts => _conditions;

    public bool DescriptionChanged => _enrolment is not null || _retired;

    /// <summary>Readings taken from outside, late ones included.</summary>
    public int Readings => _facts.Count(f => !f.IsDerived && !f.IsCorrection);

    private bool IsEmpty => _receipts.Count + _facts.Count + _conditions.Count + _dependants.Count + _heard.Count + _failures.Count == 0 && !DescriptionChanged && !_seen;

    public void Note(Receipt receipt)
    {
        _receipts.Add(receipt);
        AssetFold.Apply(State, receipt, Now);
    }

    public void Note(Property property, Fact fact)
    {
        _facts.Add(fact);
        Touched |= 1UL << property.Slot;
        AssetFold.Apply(Kind, State, fact);
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
        _conditions.Add(condition);
        AssetFold.Apply(State, condition, Now);
    }

    public void Note(DependantFact dependant)
    {
        _dependants.Add(dependant);
        AssetFold.Apply(State, dependant);
    }

    public void Note(HeardFact heard)
    {
        _heard.Add(heard);
        AssetFold.Apply(State, heard);
    }

    public void Note(EffectFailure failure) => _failures.Add(failure);

    public void NoteSeen() => _seen = true;

    public void Tell(AssetId target, EffectContent content) => Effects.Add(new(target, content));

    /// <summary>The change, folded whole into the state; null when nothing happened.</summary>
    public Change? Finish()
    {
        if (IsEmpty)
        {
            return null;
        }

        AssetFold.Reidentify(State, _identities, _receipts, _facts);
        AssetFold.Close(State, _retired, _seen, State.Version + 1, Now);
        return new()
        {
            Receipts = [.. _receipts],
            Facts = [.. _facts],
            Enrolment = _enrolment,
            Cause = _cause,
            Retired = _retired,
            Conditions = [.. _conditions],
            Dependants = [.. _dependants],
            Heard = [.. _heard],
            Failures = [.. _failures],
            Seen = _seen,
            Correction = _correction,
        };
    }
}
