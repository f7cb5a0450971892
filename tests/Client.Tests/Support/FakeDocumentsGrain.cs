using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The documents of a test's city.</summary>
public sealed class FakeDocumentsGrain(FakeCity city) : Grain, IDocuments
{
    private IEnumerable<Document> Own => city.Documents.Where(d => d.Head.Kind == this.GetPrimaryKeyString()).OrderByDescending(d => d.Head.Number);

    public Task<Document?> Read(string id) => Task.FromResult(Own.FirstOrDefault(d => d.Head.Id == id));

    public Task<Document?> ReadVersion(string id, int number) => Task.FromResult(Own.FirstOrDefault(d => d.Head.Id == id && d.Head.Number == number));

    public Task<DocumentHead[]> List() => Task.FromResult(Own.GroupBy(d => d.Head.Id).Select(versions => versions.First().Head).OrderBy(h => h.Id).ToArray());

    public Task<DocumentHead[]> Versions(string id) => Task.FromResult(Own.Where(d => d.Head.Id == id).Select(d => d.Head).ToArray());

    public Task<DocumentOutcome> Put(string id, string text, int replaces, Cause cause)
    {
        var newest = Own.FirstOrDefault(d => d.Head.Id == id)?.Head;
        if ((newest?.Number ?? 0) != replaces)
        {
            return Task.FromResult(new DocumentOutcome(Outcome.Refused("version-conflict", "Another came.", "Read it."), newest));
        }

        var head = new DocumentHead(this.GetPrimaryKeyString(), id, replaces + 1, false, cause.Author, cause.Reason ?? "", new(1), "00", city.Documents.Count + 1);
        city.Documents.Add(new(head, text));
        return Task.FromResult(new DocumentOutcome(Outcome.Taken, head));
    }

    public Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause)
    {
        var newest = Own.FirstOrDefault(d => d.Head.Id == id);
        if (newest is null || newest.Head.Number != replaces)
        {
            return Task.FromResult(new DocumentOutcome(Outcome.Refused(newest is null ? "unknown-document" : "version-conflict", "No.", "Read it."), newest?.Head));
        }

        var head = newest.Head with { Number = replaces + 1, Withdrawn = true, Author = cause.Author, Reason = cause.Reason ?? "" };
        city.Documents.Add(new(head, newest.Text));
        return Task.FromResult(new DocumentOutcome(Outcome.Taken, head));
    }
}
