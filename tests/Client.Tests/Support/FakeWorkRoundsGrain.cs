using Beffroi.Documents;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>Preventive rounds of a test's city: a text with an exclamation mark has an error, any other goes to three assets each day.</summary>
public sealed class FakeWorkRoundsGrain : Grain, IWorkRounds
{
    private static readonly WorkStretch Day = new(Some.Now, Some.Now + TimeSpan.FromDays(1));

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(IWorkRounds.Kind);

    public async Task<RoundView[]> List() => await Task.WhenAll((await Documents.List()).Select(async head => (await Read(head.Id, null))!));

    public async Task<RoundView?> Read(string id, int? version) =>
        (version is { } number ? await Documents.ReadVersion(id, number) : await Documents.Read(id)) is { } document ? new(document, document.Text, "1 day", 3, Day, 0, [new(Day, 3, 2, 1)]) : null;

    public Task<RoundCheck> Check(string yaml) => Task.FromResult(new RoundCheck(Remarks(yaml), 3, [Day]));

    public async Task<RoundPut> Put(string id, string yaml, int replaces, Cause cause) =>
        Remarks(yaml) is { Length: > 0 } remarks ? new(remarks, null) : new([], await Documents.Put(id, yaml, replaces, cause));

    public Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause) => Documents.Withdraw(id, replaces, cause);

    public Task<bool> Go() => Task.FromResult(false);

    private static TextRemark[] Remarks(string yaml) => yaml.Contains('!', StringComparison.Ordinal) ? [new(2, 3, 4, RemarkSeverity.Error, RemarkCode.BadMoment, ["noon"])] : [];
}
