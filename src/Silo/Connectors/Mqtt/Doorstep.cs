namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// Who stands at the door and who is inside. Those at the door have a connection and have not said who they are: beyond their number the oldest is sent away,
/// so that a client that speaks at once comes in whatever the crowd. Those inside are counted from their admission until their socket is closed.
/// </summary>
internal sealed class Doorstep(int waiting, int inside)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Visit> _waiting = new();
    private int _inside;

    public int Inside => Volatile.Read(ref _inside);

    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Somebody comes to the door. The answer is whom to send away for it, if anybody.</summary>
    public (Visit Visit, Visit? Away) Come(IDisposable connection)
    {
        lock (_gate)
        {
            var visit = new Visit(connection);
            _waiting.AddLast(visit.Node = new(visit));
            return _waiting.Count <= waiting ? (visit, null) : (visit, Oldest());
        }
    }

    /// <summary>False when all places inside are taken. Being admitted twice counts once.</summary>
    public bool Admit(Visit visit)
    {
        lock (_gate)
        {
            if (visit.Inside)
            {
                return true;
            }

            if (_inside >= inside)
            {
                return false;
            }

            Unqueue(visit);
            _inside++;
            return visit.Inside = true;
        }
    }

    /// <summary>The connection is closed, from whichever place.</summary>
    public void Leave(Visit visit)
    {
        lock (_gate)
        {
            Unqueue(visit);
            _inside -= visit.Inside ? 1 : 0;
            visit.Inside = false;
        }
    }

    private Visit Oldest()
    {
        var oldest = _waiting.First!.Value;
        Unqueue(oldest);
        return oldest;
    }

    private void Unqueue(Visit visit)
    {
        if (visit.Node is { List: not null } node)
        {
            _waiting.Remove(node);
        }
    }

    /// <summary>One connection, from its first moment to its last.</summary>
    internal sealed class Visit(IDisposable connection)
    {
        public IDisposable Connection { get; } = connection;

        public bool Inside { get; set; }

        public LinkedListNode<Visit>? Node { get; set; }
    }
}
