using System.Diagnostics;

namespace Beffroi.Journal.Writing;

/// <summary>A group in the making: it numbers rows and chains the audit from where the last committed group ended, and changes neither.</summary>
internal sealed class GroupDraft(long[] lastSequences, byte[] auditHash, int works)
{
    public long[] LastSequences { get; } = (long[])lastSequences.Clone();

    public byte[] AuditHash { get; private set; } = auditHash;

    public List<ChangeRow> Rows { get; } = new(works);

    public List<OutboxRow> Outbox { get; } = [];

    public List<OutboxKey> Sent { get; } = [];

    public List<int> Claims { get; } = [];

    public List<int> Releases { get; } = [];

    public List<(int Shard, long Sequence)> Checkpoints { get; } = [];

    private List<RegisterWrite> Registers { get; } = [];

    /// <summary>Spans of the changes in it that somebody follows.</summary>
    public List<ActivityContext> Followed { get; } = [];

    public bool IsEmpty => Rows.Count + Sent.Count + Claims.Count + Releases.Count + Checkpoints.Count + Registers.Count == 0;

    public long NextSequence(int shard) => ++LastSequences[shard];

    public void AddRegisters(IReadOnlyList<RegisterWrite> writes)
    {
        foreach (var write in writes)
        {
            Registers.Add(write is RegisterWrite.Audit audit ? new RegisterWrite.Audit(Chained(audit.Row)) : write);
        }
    }

    public JournalGroup ToGroup(long writer, long number) => new()
    {
        Writer = writer,
        Number = number,
        Claims = Claims,
        Rows = Rows,
        Outbox = Outbox,
        Sent = Sent,
        Registers = Registers,
        Checkpoints = Checkpoints,
        Releases = Releases,
    };

    private AuditRow Chained(AuditRow row)
    {
        AuditHash = AuditChain.Next(AuditHash, row);
        return row with { Hash = AuditHash };
    }
}
