using System.Collections.Concurrent;

namespace Beffroi.Cluster.Sites;

/// <summary>What is wrong, a sentence each. A round without findings is passed.</summary>
internal sealed class Findings
{
    private const int Most = 40;

    private readonly ConcurrentQueue<string> _sentences = [];
    private int _count;

    public bool Any => !_sentences.IsEmpty;

    /// <summary>Keeps the first ones: a broken invariant is often broken thousandfold.</summary>
    public void Add(string sentence)
    {
        if (Interlocked.Increment(ref _count) <= Most)
        {
            _sentences.Enqueue(sentence);
        }
    }

    public void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            Add(sentence);
        }
    }

    public override string ToString() => string.Join('\n', _sentences) + (_count > Most ? $"\n… and {_count - Most} more." : "");
}
