using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Reads a rota before it is kept, and the kept one when somebody asks.</summary>
[GrainType("on-call")]
internal sealed class OnCallGrain : Grain, IOnCall
{
    private (string Hash, Rota? Rota)? _read;

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(IOnCall.Kind);

    public Task<Document?> Read() => Documents.Read(IOnCall.Id);

    public async Task<DocumentOutcome> Put(string yaml, int replaces, Cause cause) =>
        RotaReader.Read(yaml).Remarks.FirstOrDefault(remark => remark.Severity == RemarkSeverity.Error) is { } fault
            ? new(Outcome.Refused("bad-rota", $"Line {fault.Line}, column {fault.Column}: {fault.Code}.", "Correct the text; the form of a rota is in docs/alarms.md."), null)
            : await Documents.Put(IOnCall.Id, yaml, replaces, cause);

    public Task<TextRemark[]> Check(string yaml) => Task.FromResult<TextRemark[]>([.. RotaReader.Read(yaml).Remarks]);

    public async Task<OnDuty[]> At(Instant instant) => (await InForce())?.At(instant) ?? [];

    public async Task<OnCallPlan> On(string? yaml, DateOnly first, int days)
    {
        var reading = yaml is null ? new(await InForce(), []) : RotaReader.Read(yaml);
        return new([.. reading.Remarks], reading.Value?.On(first, Math.Clamp(days, 1, OnCallPlan.MostDays)) ?? []);
    }

    private async Task<Rota?> InForce()
    {
        if (await Read() is not { Head.Withdrawn: false } document)
        {
            return null;
        }

        if (_read is not { } read || read.Hash != document.Head.Hash)
        {
            _read = read = (document.Head.Hash, RotaReader.Read(document.Text).Value);
        }

        return read.Rota;
    }
}
