using Beffroi.Journal.Ownership;

namespace Beffroi.Journal;

/// <summary>Membership at a test's word.</summary>
internal sealed class TestPlan : IShardPlan
{
    private Action _changed = () => { };
    private Func<int, bool> _wanted = _ => true;

    public HashSet<string> Dead { get; } = [];

    public bool IsWanted(int shard) => _wanted(shard);

    public bool IsDead(string silo)
    {
        lock (Dead)
        {
            return Dead.Contains(silo);
        }
    }

    public HashSet<string> Unknown { get; } = [];

    public bool IsUnknown(string silo)
    {
        lock (Unknown)
        {
            return Unknown.Contains(silo);
        }
    }

    public void Want(Func<int, bool> wanted)
    {
        _wanted = wanted;
        _changed();
    }

    public IDisposable OnChange(Action changed)
    {
        _changed = changed;
        return new Listening();
    }

    private sealed class Listening : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
