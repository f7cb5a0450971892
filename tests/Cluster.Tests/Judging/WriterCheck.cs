using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Judging;

/// <summary>A fenced writer stays fenced, and its count of groups stands still (I6).</summary>
internal sealed class WriterCheck
{
    private readonly Dictionary<long, long> _fenced = [];

    public void Judge(IReadOnlyList<StoredWriter> writers, Findings findings)
    {
        foreach (var writer in writers)
        {
            if (_fenced.TryGetValue(writer.Id, out var number))
            {
                findings.Require(writer.Fenced, $"I6: writer {writer.Id} was fenced and is not any more.");
                findings.Require(writer.Number == number, $"I6: writer {writer.Id} went from group {number} to {writer.Number} after it was fenced.");
            }
            else if (writer.Fenced)
            {
                _fenced[writer.Id] = writer.Number;
            }
        }
    }
}
