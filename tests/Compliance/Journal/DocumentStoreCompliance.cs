using Beffroi.Documents;
using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the documents.</summary>
public abstract class DocumentStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public async Task A_version_is_kept_as_it_was_written_also_past_a_stop()
    {
        var scribe = await Scribe.Own(Stores);
        var text = "title: « Extinction »\n\u202F# 23 h – 5 h \u00E9\n";
        await scribe.Put(Put("calendar", "centre", 1, text));
        await Reopen();

        var read = await Stores.Documents.Read("calendar", "centre", null, None);
        Assert.Equal(Version("calendar", "centre", 1, text) with { Head = Head("calendar", "centre", 1) with { Revision = 1 } }, read);
    }

    [Fact]
    public async Task The_newest_version_is_read_unless_another_is_asked_for()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(Put("rule", "a", 1), Put("rule", "a", 2), Put("rule", "b", 1), Put("calendar", "a", 1));

        Assert.Equal(2, (await Stores.Documents.Read("rule", "a", null, None))!.Head.Number);
        Assert.Equal(1, (await Stores.Documents.Read("rule", "a", 1, None))!.Head.Number);
        Assert.Null(await Stores.Documents.Read("rule", "a", 3, None));
        Assert.Null(await Stores.Documents.Read("rule", "c", null, None));
        Assert.Equal([("a", 2), ("b", 1)], (await Stores.Documents.List("rule", None)).Select(h => (h.Id, h.Number)));
        Assert.Equal([2, 1], (await Stores.Documents.Versions("rule", "a", None)).Select(h => h.Number));
    }

    [Fact]
    public async Task A_number_that_is_taken_keeps_what_it_has()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(Put("rule", "a", 1, "first"));
        await scribe.Put(Put("rule", "a", 1, "second"));

        Assert.Equal("first", (await Stores.Documents.Read("rule", "a", null, None))!.Text);
    }

    [Fact]
    public async Task A_reader_learns_what_is_new_and_only_the_newest_of_it()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(Put("rule", "a", 1), Put("rule", "b", 1));
        var known = (await Stores.Documents.After(0, 10, None)).Max(d => d.Head.Revision);
        await scribe.Put(Put("rule", "b", 2), Put("calendar", "c", 1));
        await scribe.Put(Put("rule", "b", 3));

        Assert.Equal([("c", 1), ("b", 3)], (await Stores.Documents.After(known, 10, None)).Select(d => (d.Head.Id, d.Head.Number)));
        Assert.Equal([("a", 1)], (await Stores.Documents.After(0, 1, None)).Select(d => (d.Head.Id, d.Head.Number)));
        Assert.Empty(await Stores.Documents.After((await Stores.Documents.After(0, 10, None)).Max(d => d.Head.Revision), 10, None));
    }

    private static RegisterWrite.DocumentPut Put(string kind, string id, int number, string text = "text") => new(Version(kind, id, number, text));

    private static Document Version(string kind, string id, int number, string text) => new(Head(kind, id, number), text);

    private static DocumentHead Head(string kind, string id, int number) => new(kind, id, number, number == 2, "Ada", "works", Some.Noon, "00ff", 0);
}
