using Beffroi.Twin;

namespace Beffroi.Journal.Health;

/// <summary>Times commits: since when the present one has been under way, whatever its tries.</summary>
internal sealed class CommitClock(TimeProvider time, JournalMeter meter)
{
    private long _since;
    private long _groups;
    private volatile string? _trouble;

    /// <summary>When the commit that is under way began; null between commits.</summary>
    public Instant? Since => Interlocked.Read(ref _since) is var since and not 0 ? new(since) : null;

    public long Groups => Interlocked.Read(ref _groups);

    /// <summary>What the store said to the last try of the commit under way; null when it has said nothing yet.</summary>
    public string? Trouble => _trouble;

    public void Begin() => Interlocked.Exchange(ref _since, Instant.From(time.GetUtcNow()).Microseconds);

    public void Failed(Exception trouble) => _trouble = trouble.Message;

    public void Answered(JournalGroup group)
    {
        Interlocked.Increment(ref _groups);
        meter.Committed(group.Rows.Count, Instant.From(time.GetUtcNow()) - new Instant(_since));
    }

    public void End()
    {
        Interlocked.Exchange(ref _since, 0);
        _trouble = null;
    }
}
