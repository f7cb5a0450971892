using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>An activation that keeps the order of a turn as the kernel does, with a lock where a grain has its scheduler.</summary>
internal sealed class TestAsset(AssetId asset, Tenure tenure, AssetState state, IJournal journal, TestFold fold, int snapshotEvery)
{
    private readonly Lock _turn = new();
    private readonly TestState _state = fold.StateOf(state);
    private readonly Dictionary<string, Task> _commits = [];
    private Task _lastCommit = Task.CompletedTask;

    public bool IsGone { get; private set; }

    public string Shown
    {
        get
        {
            lock (_turn)
            {
                return $"{state.Version}: {_state}";
            }
        }
    }

    /// <summary>Takes one identity, once; a repeat waits for the commit of what it repeats.</summary>
    public async Task Observe(string identity, params AssetId[] tells)
    {
        using var place = await journal.Reserve(tenure);
        Task commit;
        lock (_turn)
        {
            commit = _state.Taken.Contains(identity)
                ? _commits.GetValueOrDefault(identity, Task.CompletedTask)
                : Append(place, new(identity, []), tells);
            _commits[identity] = commit;
        }

        await commit;
    }

    public async Task<Outcome[]> Receive(IncomingEffect[] effects)
    {
        using var place = await journal.Reserve(tenure);
        Task commit;
        lock (_turn)
        {
            List<(AssetId, EffectMark)> heard = [];
            Dictionary<AssetId, EffectMark> marks = [];
            foreach (var effect in effects)
            {
                var mark = new EffectMark(effect.Version, effect.Index);
                var last = marks.TryGetValue(effect.Source, out var here) ? here : _state.Heard.GetValueOrDefault(effect.Source.ToString());
                if (mark.CompareTo(last) > 0)
                {
                    marks[effect.Source] = mark;
                    heard.Add((effect.Source, mark));
                }
            }

            commit = heard.Count == 0 ? _lastCommit : Append(place, new(null, [.. heard]), []);
        }

        await commit;
        return [.. effects.Select(_ => Outcome.Taken)];
    }

    public Task Save()
    {
        lock (_turn)
        {
            return journal.Save(tenure, asset, state.Version, _state.ToBytes(state.Version));
        }
    }

    private Task Append(Place place, TestBody body, AssetId[] tells)
    {
        _state.Apply(body);
        state.Version++;
        var due = snapshotEvery > 0 && state.Version % snapshotEvery == 0;
        return _lastCommit = Committed(journal.Append(place, new()
        {
            Asset = asset,
            Version = state.Version,
            At = TestAssets.Noon + TimeSpan.FromSeconds(state.Version),
            Body = body.ToBytes(),
            Effects = [.. tells.Select(t => new OutboxRow(0, default, 0, 0, t, Instant.Never, [1]))],
            Snapshot = due ? _state.ToBytes(state.Version) : null,
            Readings = 1,
        }));
    }

    private async Task Committed(Task commit)
    {
        try
        {
            await commit;
        }
        catch
        {
            IsGone = true;
            throw;
        }
    }
}
