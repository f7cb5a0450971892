using Beffroi.Documents;
using Beffroi.OnCall;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>A rota of a test's city: a text with an exclamation mark has an error, any other has Ana on call, for whom Dan stands in on the second day.</summary>
public sealed class FakeOnCallGrain : Grain, IOnCall
{
    private static readonly OnCallPerson Ana = new("Ana", "06");

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(IOnCall.Kind);

    public Task<Document?> Read() => Documents.Read(IOnCall.Id);

    public Task<DocumentOutcome> Put(string yaml, int replaces, Cause cause) => Documents.Put(IOnCall.Id, yaml, replaces, cause);

    public Task<TextRemark[]> Check(string yaml) => Task.FromResult<TextRemark[]>(
        yaml.Contains('!', StringComparison.Ordinal) ? [new(2, 3, 4, RemarkSeverity.Error, RemarkCode.BadMoment, ["noon"])] : []);

    public async Task<OnDuty[]> At(Instant instant) => await Read() is null ? [] : [new(1, "Technician", [Ana], instant + TimeSpan.FromHours(1))];

    public async Task<OnCallPlan> On(string? yaml, DateOnly first, int days)
    {
        var from = Instant.From(new DateTimeOffset(first.ToDateTime(default), TimeSpan.Zero));
        var (middle, to) = (from + TimeSpan.FromDays(1), from + TimeSpan.FromDays(days));
        return yaml is null && await Read() is null
            ? new([], [])
            : new(await Check(yaml ?? ""), [new(1, "Technician", [new(from, middle, [Ana], []), new(middle, to, [new("Dan", null)], [Ana])])]);
    }
}
