using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Journal.Placement;
using Beffroi.Rollups;
using Beffroi.Routing;
using Beffroi.Rules;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Place = Beffroi.Journal.Place;

namespace Beffroi.Twin;

/// <summary>
/// An asset, live. A turn waits for a place in the journal, then decides and folds without waiting, then waits for the commit; only then does anything
/// leave the asset. Queries never wait. One line a kind: <c>[GrainType("luminaire")] public sealed class LuminaireGrain : AssetGrain&lt;Luminaire&gt;;</c>.
/// </summary>
[Reentrant, KeepAlive, ByShard]
public abstract partial class AssetGrain<TKind> : Grain, IAsset, IAssetUpkeep
    where TKind : AssetKind, new()
{
    private static readonly TKind Kind = new();

    private AssetRuntime _runtime = null!;
    private Tenure _tenure = null!;
    private AssetId _asset;
    private AssetState _state = null!;
    private Task _lastCommit = Task.CompletedTask;
    private long _committed;
    private long _saved;
    private ulong _pending;
    private Instant _armed = Instant.Never;
    private Instant _lookedAt;
    private AssetRules? _rules;
    private Schedule _schedule = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _runtime = ServiceProvider.GetRequiredService<AssetRuntime>();
        _asset = AssetId.Of(Kind.Key, this.GetPrimaryKeyString());
        _tenure = await _runtime.Journal.Enter(_asset, cancellationToken);
        _state = await _runtime.Journal.Load(_tenure, _asset) ?? new(Kind.Properties.Length);
        _state.ListeningSince = _runtime.Now();
        _committed = _saved = _state.Version;
        _lookedAt = _state.ChangedAt;
        _schedule = Schedule.Of(Kind, _asset, _state, _runtime.Schedules, _runtime.Now());
        Arm();
        Post(Contribution());
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _lastCommit.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _runtime.Rules.Totals.Forget(_asset);
        if (_state is { Description: not null })
        {
            _runtime.Board.Withdraw(_state.Ordinal, _state.Version);
        }
    }

    public async Task<DeliveryOutcome[]> Observe(Delivery[] deliveries)
    {
        using var place = await Reserve();
        var outcomes = new DeliveryOutcome[deliveries.Length];
        await Turn(place, _runtime.Now(), (Deliveries: deliveries, Outcomes: outcomes, _runtime.Options.FutureTolerance), static (turn, input) =>
        {
            for (var i = 0; i < input.Deliveries.Length; i++)
            {
                input.Outcomes[i] = Observing.Decide(turn, input.Deliveries[i], input.FutureTolerance);
            }
        });
        return outcomes;
    }

    public async Task<Outcome> Describe(Description description, Cause cause)
    {
        if (_state.Description is null && ServiceProvider.GetRequiredService<KindSpread>().Refusal(Kind.Key) is { } refusal)
        {
            return refusal;
        }

        var ordinal = _state.Description is null ? await _runtime.Journal.NextOrdinal() : _state.Ordinal;
        return await Decide(turn => Describing.Decide(turn, description, cause, ordinal));
    }

    public Task<Outcome> Retire(Cause cause) => Decide(turn => Describing.Retire(turn, cause));

    public Task<Outcome> Correct(CorrectedReadings readings, Cause cause) => Decide(turn => Correcting.Decide(turn, readings, cause));

    public Task<Outcome[]> Command(CommandRequest[] requests) => DecideEach(requests, Commanding.Decide);

    public Task<Outcome[]> Act(AlarmAct[] acts, Cause cause) => DecideEach(acts, (turn, act) => AlarmActs.Decide(turn, act, cause));

    public Task<Outcome> Try(CommandRequest request) => Task.FromResult(Commanding.Try(new(Kind, _asset, _state, _runtime.Now()), request));

    public Task<AssetControls?> Controls() => Task.FromResult(ControlViews.Of(Kind, _asset, _state, _runtime.Now()));

    public Task<Demand?> Demand(Instant at) =>
        Task.FromResult(_state is { Description: not null, Retired: false } ? Kind.DemandAt(new(_state, _runtime.Now()), at) : null);

    public Task<AssetView?> View() => Task.FromResult(AssetViews.Of(Kind, _asset, _state, _runtime.Now(), _committed, _pending));

    public Task<Outcome[]> Receive(IncomingEffect[] effects) => DecideEach(effects, Receiving.Decide, EffectChain.Of(effects));

    public async Task Fail(EffectFailure[] failures)
    {
        using var place = await Reserve();
        await Turn(place, _runtime.Now(), failures, static (turn, failures) => Array.ForEach(failures, turn.Note));
    }

    public Task<Outcome> Gather(string root, AlarmName[] children, bool over) => Decide(turn => Gathering.Decide(turn, root, children, over));

    public async Task Progress(OrderProgress[] progress)
    {
        using var place = await Reserve();
        await Turn(place, _runtime.Now(), progress, static (turn, progress) =>
        {
            foreach (var told in progress)
            {
                OrderCourse.Progress(turn, told);
            }
        });
    }

    public Task<DeviceOrder?> Release(string order) => Task.FromResult(OrderCourse.Wanted(Kind, _asset, _state, order, _runtime.Now()));

    public Task<Outcome> Hold(SiteHold hold) => Decide(turn => Guarding.Decide(turn, hold));

    public Task<HoldAnswer> Holding(long order, AssetId? from) => Task.FromResult(Guarding.Answer(Kind, _asset, _state, order, from, _runtime.Now()));

    public Task Wake()
    {
        Arm();
        return Task.CompletedTask;
    }

    public Task Save()
    {
        // The journal asks those assets only that have rows no written snapshot holds: also one that has just been folded from them.
        _saved = _state.Version;
        return _runtime.Journal.Save(_tenure, _asset, _saved, _runtime.Codec.Write(Kind, _state));
    }

    /// <summary>An activation whose shard has gone to another silo is of no use to anybody: it makes room for the one there.</summary>
    private async ValueTask<Place> ReserveOne()
    {
        try
        {
            return await _runtime.Journal.Reserve(_tenure);
        }
        catch (ShardMovedException)
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<Outcome> Decide(Func<AssetTurn, Outcome> decide)
    {
        using var place = await Reserve();
        var outcome = Outcome.Taken;
        await Turn(place, _runtime.Now(), decide, (turn, decide) => outcome = decide(turn));
        return outcome;
    }

    /// <summary>Decides about several things in one turn, in order.</summary>
    private async Task<Outcome[]> DecideEach<TInput>(TInput[] inputs, Func<AssetTurn, TInput, Outcome> decide, EffectChain chain = default)
    {
        using var place = await Reserve();
        var outcomes = new Outcome[inputs.Length];
        await Turn(place, _runtime.Now(), (Inputs: inputs, Decide: decide, Outcomes: outcomes), static (turn, input) =>
        {
            for (var i = 0; i < input.Inputs.Length; i++)
            {
                input.Outcomes[i] = input.Decide(turn, input.Inputs[i]);
            }
        }, chain);
        return outcomes;
    }

    /// <summary>Synchronous up to the queueing of the row; the task it returns is the commit of everything this turn saw.</summary>
    private Task Turn<TInput>(Place place, Instant now, TInput input, Action<AssetTurn, TInput> decide, EffectChain chain = default)
    {
        var turn = new AssetTurn(Kind, _asset, _state, now) { Chain = chain };
        (var lookedAt, _lookedAt) = (_lookedAt, turn.Now);
        Slot[]? before = Kind.Tells.Count + Kind.Adds.Count > 0 ? [.. _state.Slots] : null;
        Change? change;
        IReadOnlyList<RegisterWrite> registers;
        try
        {
            decide(turn, input);
            Judging.Decide(turn, _schedule);
            _rules = _runtime.Rules.Decide(turn, _rules, lookedAt);
            if (before is not null)
            {
                Telling.Spread(turn, before, chain.Depth);
                Adding.Spread(turn, before, chain.Depth);
            }

            Following.Inform(turn, chain.Depth);

            change = turn.Finish();
            registers = RegisterRows.Of(turn, change);
        }
        catch
        {
            // A kind's code failed half-way: this state is not the fold of its rows, so it is given up and loaded again.
            DeactivateOnIdle();
            throw;
        }

        // Before the commit: whatever comes meanwhile finds the deadlines that this turn has left.
        Arm();
        return change is null ? Nothing(registers) : Commit(place, turn, change, registers);
    }

    /// <summary>Nothing changed: a repeat shares the commit of what it repeats, and rejected input is durable before it is answered.</summary>
    private Task Nothing(IReadOnlyList<RegisterWrite> registers) =>
        registers.Count > 0 ? Task.WhenAll(_lastCommit, _runtime.Journal.Write(registers)) : _lastCommit;

    private Task Commit(Place place, AssetTurn turn, Change change, IReadOnlyList<RegisterWrite> registers)
    {
        var snapshotDue = _state.Version - _saved >= _runtime.Options.SnapshotEvery;
        var committed = _runtime.Journal.Append(place, new()
        {
            Asset = _asset,
            Version = _state.Version,
            At = turn.Now,
            Body = _runtime.Codec.Write(change),
            Effects = turn.Effects.Count == 0 ? [] : EffectsOf(turn),
            Registers = registers,
            Snapshot = snapshotDue ? _runtime.Codec.Write(Kind, _state) : null,
            Readings = turn.Readings,
        });
        _saved = snapshotDue ? _state.Version : _saved;
        _pending |= turn.Touched;
        return _lastCommit = Committed(committed, _state.Version, Contribution());
    }

    private OutboxRow[] EffectsOf(AssetTurn turn) =>
        [.. turn.Effects.Select((e, i) => new OutboxRow(_tenure.Shard, _asset, _state.Version, i, e.Target, e.Expires, _runtime.Codec.Write(EffectChain.Of(turn, e.Content))))];

    private async Task Committed(Task commit, long version, Contribution? contribution)
    {
        try
        {
            await commit;
        }
        catch
        {
            // The row is not in: neither is what was folded after it. The asset loads itself again from what is.
            DeactivateOnIdle();
            throw;
        }

        _committed = Math.Max(_committed, version);
        _pending = _committed == _state.Version ? 0 : _pending;
        Post(contribution);
    }

    private Contribution? Contribution() => Contributing.Of(Kind, _runtime.Catalogue.IndexOf(Kind.Key), _asset, _state);

    private void Post(Contribution? contribution)
    {
        if (contribution is not null)
        {
            _runtime.Board.Post(contribution);
        }
    }
}
