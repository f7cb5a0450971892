namespace Beffroi.Journal.Writing;

/// <summary>Deletes an effect whose target has committed it, or that has ended otherwise.</summary>
internal sealed class SentWork(OutboxKey key) : Work
{
    public override void AddTo(GroupDraft draft) => draft.Sent.Add(key);

    public override void Committed(CommitAnswer answer)
    {
    }

    public override void Failed(Exception reason)
    {
    }
}
