namespace Beffroi.Rollups;

/// <summary>What waits to be sent, by target: the newest of each subject only. Not thread-safe: the board's lock guards it.</summary>
internal sealed class Outgoing<TSubject, TNews>
    where TSubject : notnull
{
    private Dictionary<NodeId, Dictionary<TSubject, TNews>> _byTarget = [];

    /// <summary>Adds news in place of older news.</summary>
    public void Add(NodeId target, TSubject subject, TNews news) => Waiting(target)[subject] = news;

    /// <summary>Puts back what could not be sent, unless there is newer news by now.</summary>
    public void Return(NodeId target, TSubject subject, TNews news) => Waiting(target).TryAdd(subject, news);

    /// <summary>Takes everything out.</summary>
    public Dictionary<NodeId, Dictionary<TSubject, TNews>> Take()
    {
        var taken = _byTarget;
        _byTarget = [];
        return taken;
    }

    private Dictionary<TSubject, TNews> Waiting(NodeId target)
    {
        if (!_byTarget.TryGetValue(target, out var waiting))
        {
            _byTarget[target] = waiting = [];
        }

        return waiting;
    }
}
