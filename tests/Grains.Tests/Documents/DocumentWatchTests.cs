using Beffroi.Journal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Beffroi.Documents;

public sealed class DocumentWatchTests
{
    private readonly List<Document> _stored = [];

    [Fact]
    public async Task A_reader_is_told_of_its_own_kind_once_in_order()
    {
        var (rules, calendars) = (new Reader("rule"), new Reader("calendar"));
        using var watch = Watch(rules, calendars);
        Add("rule", "a", 1);
        Add("calendar", "c", 2);
        Add("rule", "b", 3);

        await watch.Look(CancellationToken.None);
        await watch.Look(CancellationToken.None);
        Add("rule", "d", 4);
        await watch.Look(CancellationToken.None);

        Assert.Equal(["a", "b", "d"], rules.Told);
        Assert.Equal(["c"], calendars.Told);
        Assert.Equal(4, watch.Revision);
    }

    [Fact]
    public async Task More_than_are_read_at_once_are_all_told()
    {
        var rules = new Reader("rule");
        using var watch = Watch(rules);
        for (var i = 1; i <= 1001; i++)
        {
            Add("rule", $"r{i}", i);
        }

        await watch.Look(CancellationToken.None);

        Assert.Equal(1001, rules.Told.Count);
    }

    private void Add(string kind, string id, long revision) => _stored.Add(new(new(kind, id, 1, false, "Ada", "r", new(1), "00", revision), id));

    private DocumentWatch Watch(params IDocumentReader[] readers) =>
        new(new Store(_stored), readers, TimeProvider.System, Options.Create(new DocumentOptions()), NullLogger<DocumentWatch>.Instance);

    private sealed class Reader(string kind) : IDocumentReader
    {
        public string Kind => kind;

        public List<string> Told { get; } = [];

        public void Take(IReadOnlyList<Document> documents) => Told.AddRange(documents.Select(d => d.Head.Id));
    }

    private sealed class Store(List<Document> documents) : IDocumentStore
    {
        public Task<Document[]> After(long revision, int limit, CancellationToken cancellation) =>
            Task.FromResult(documents.Where(d => d.Head.Revision > revision).OrderBy(d => d.Head.Revision).Take(limit).ToArray());

        public Task<Document?> Read(string kind, string id, int? number, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<DocumentHead[]> List(string kind, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<DocumentHead[]> Versions(string kind, string id, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
