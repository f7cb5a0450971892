using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Documents;

/// <summary>
/// Puts versions into the register, one after the other. Should two activations live for a moment, the register takes a number once; what is read back
/// says whose it became.
/// </summary>
[GrainType("documents")]
internal sealed class DocumentsGrain(IDocumentStore store, IJournal journal, TimeProvider time) : Grain, IDocuments
{
    private string Kind => this.GetPrimaryKeyString();

    public async Task<DocumentOutcome> Put(string id, string text, int replaces, Cause cause)
    {
        var newest = await Read(id);
        if (newest is { Head.Withdrawn: false } && newest.Text == text)
        {
            return new(Outcome.Unchanged, newest.Head);
        }

        return DocumentCheck.Fault(id, text, newest, replaces, cause) is { } fault
            ? new(fault, newest?.Head)
            : await Write(DocumentCheck.Next(Kind, id, text, withdrawn: false, newest, cause, Now), "put");
    }

    public async Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause)
    {
        if (await Read(id) is not { } newest)
        {
            return new(DocumentCheck.Unknown(Kind, id), null);
        }

        if (newest.Head.Withdrawn)
        {
            return new(Outcome.Unchanged, newest.Head);
        }

        return DocumentCheck.Fault(id, newest.Text, newest, replaces, cause) is { } fault
            ? new(fault, newest.Head)
            : await Write(DocumentCheck.Next(Kind, id, newest.Text, withdrawn: true, newest, cause, Now), "withdrawn");
    }

    public Task<Document?> Read(string id) => store.Read(Kind, id, null, CancellationToken.None);

    public Task<Document?> ReadVersion(string id, int number) => store.Read(Kind, id, number, CancellationToken.None);

    public Task<DocumentHead[]> List() => store.List(Kind, CancellationToken.None);

    public Task<DocumentHead[]> Versions(string id) => store.Versions(Kind, id, CancellationToken.None);

    private Instant Now => Instant.From(time.GetUtcNow());

    private async Task<DocumentOutcome> Write(Document document, string act)
    {
        var head = document.Head;
        var audit = new AuditRow(head.At, head.Author, $"{Kind}.{act}", $"{Kind}/{head.Id}", head.Number, head.Reason, []);
        await journal.Write([new RegisterWrite.DocumentPut(document), new RegisterWrite.Audit(audit)]);
        var stored = await ReadVersion(head.Id, head.Number);
        return stored is not null && stored.Head with { Revision = 0 } == head
            ? new(Outcome.Taken, stored.Head)
            : new(DocumentCheck.Conflict(head.Number, head.Number - 1), stored?.Head);
    }
}
