using Beffroi.Journal;
using Beffroi.Rollups;
using Beffroi.Support;
using Beffroi.Twin;

namespace Beffroi.Documents;

/// <summary>Documents in a silo: the register, the audit, and who learns of them.</summary>
public sealed class DocumentsGrainTests(Borough borough) : IClassFixture<Borough>
{
    private static readonly Cause Ada = new("Ada", "works");

    private IDocuments Documents => borough.Grains.GetGrain<IDocuments>("memo");

    [Fact]
    public async Task Versions_are_numbered_and_the_newest_is_in_force()
    {
        var first = await Documents.Put("numbers", "one", 0, Ada);
        var second = await Documents.Put("numbers", "two", 1, new("Bo", "better"));

        Assert.Equal((1, 2), (first.Head!.Number, second.Head!.Number));
        Assert.True(second.Head.Revision > first.Head.Revision);
        Assert.Equal("two", (await Documents.Read("numbers"))!.Text);
        Assert.Equal("one", (await Documents.ReadVersion("numbers", 1))!.Text);
        Assert.Equal(["Bo", "Ada"], (await Documents.Versions("numbers")).Select(h => h.Author));
        Assert.Equal(64, second.Head.Hash.Length);
    }

    [Fact]
    public async Task The_same_text_makes_no_version()
    {
        await Documents.Put("same", "one", 0, Ada);

        var again = await Documents.Put("same", "one", 0, Ada);

        Assert.True(again.Outcome.IsUnchanged);
        Assert.Single(await Documents.Versions("same"));
    }

    [Fact]
    public async Task Of_many_who_write_on_one_version_one_is_taken()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Documents.Put("race", $"text {i}", 0, Ada)));

        Assert.Equal("version-conflict", Assert.Single(all.Where(o => o.Outcome.IsRefused).Select(o => o.Outcome.Code).Distinct()));
        Assert.Single(all, o => !o.Outcome.IsRefused);
        Assert.Single(await Documents.Versions("race"));
    }

    [Fact]
    public async Task A_withdrawn_document_keeps_its_versions_and_can_be_put_again()
    {
        await Documents.Put("gone", "one", 0, Ada);

        var withdrawn = await Documents.Withdraw("gone", 1, Ada);
        var again = await Documents.Withdraw("gone", 2, Ada);
        var back = await Documents.Put("gone", "one", 2, Ada);

        Assert.Equal((true, true), (withdrawn.Head!.Withdrawn, again.Outcome.IsUnchanged));
        Assert.Equal((3, false), (back.Head!.Number, back.Head.Withdrawn));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_code()
    {
        Assert.Equal("no-author", (await Documents.Put("refused", "x", 0, new(" ", "why"))).Outcome.Code);
        Assert.Equal("no-reason", (await Documents.Put("refused", "x", 0, new("Ada"))).Outcome.Code);
        Assert.Equal("bad-document-id", (await Documents.Put("No Id", "x", 0, Ada)).Outcome.Code);
        Assert.Equal("oversized", (await Documents.Put("refused", new('x', IDocuments.LongestText + 1), 0, Ada)).Outcome.Code);
        Assert.Equal("version-conflict", (await Documents.Put("refused", "x", 3, Ada)).Outcome.Code);
        Assert.Equal("unknown-document", (await Documents.Withdraw("refused", 0, Ada)).Outcome.Code);
        Assert.Empty(await Documents.Versions("refused"));
    }

    [Fact]
    public async Task Every_version_is_in_the_audit()
    {
        var put = await Documents.Put("audited", "one", 0, Ada);
        await Documents.Withdraw("audited", 1, new("Bo", "over"));

        var rows = (await borough.Register.ReadAudit(1, CancellationToken.None)).Where(r => r.Target == "memo/audited").ToArray();
        Assert.Equal([("memo.put", 1L, "Ada", "works"), ("memo.withdrawn", 2L, "Bo", "over")], rows.Select(r => (r.Action, r.Version, r.Author, r.Reason ?? "")));
        Assert.Equal(put.Head!.At, rows[0].At);
    }
}
