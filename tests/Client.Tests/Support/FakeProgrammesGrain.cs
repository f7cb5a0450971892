using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Programmes of a test's city: what was asked is kept, what is answered is the test's.</summary>
public sealed class FakeProgrammesGrain(FakeCity city) : Grain, IProgrammes
{
    public Task<TextCheck> Check(string kind, string yaml, string? id) => Task.FromResult(city.TextCheck);

    public async Task<TextPut> Put(string kind, string id, string yaml, int replaces, Cause cause) => city.TextCheck.Remarks.Any(r => r.Severity == RemarkSeverity.Error)
        ? new(null, city.TextCheck.Remarks)
        : new(await GrainFactory.GetGrain<Beffroi.Documents.IDocuments>(kind).Put(id, yaml, replaces, cause), city.TextCheck.Remarks);

    public async Task<ProgrammeSummary[]> List(string kind) =>
        [.. (await GrainFactory.GetGrain<Beffroi.Documents.IDocuments>(kind).List()).Select(head => new ProgrammeSummary(head, "Title of " + head.Id, true, 0))];

    public async Task<Beffroi.Documents.DocumentOutcome> Withdraw(string kind, string id, int replaces, Cause cause) => id.StartsWith("used", StringComparison.Ordinal)
        ? new(Outcome.Refused("in-use", "It is used.", "Free it."), null)
        : await GrainFactory.GetGrain<Beffroi.Documents.IDocuments>(kind).Withdraw(id, replaces, cause);

    public Task<NightPreviews> Preview(PreviewQuestion question)
    {
        city.PreviewAsked = question;
        return Task.FromResult(new NightPreviews(question.Id != "none", city.TextCheck.Remarks, [new(question.From, "half", "weekend", [new(new(0), 50)], 12.5, 6.25)]));
    }

    public Task<AssignmentAnswer> Assign(string calendar, CalendarScope scope, Cause cause)
    {
        city.ScopeAsked = scope;
        return Task.FromResult(city.Assignment);
    }

    public Task<CalendarMembers> Members(string calendar, AssetId? after, int limit) => Task.FromResult(new CalendarMembers(
        7, [new(AssetId.Of("luminaire", "P-1"), "Lamp 1", "chalons", "chalons-centre")], AssetId.Of("luminaire", "P-1"), new(true, 7, 3, 1, [new(AssetId.Of("luminaire", "P-2"), "c", "s")])));
}
