using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Reads a rota before it is kept, and the kept one when somebody asks.</summary>
[GrainType("on-call")]
internal sealed class OnCallGrain : Grain, IOnCall
{
    private (string Hash, Rota Rota)? _read;

    private IDocuments Documents => GrainFactory.GetGrain<IDocuments>(IOnCall.Kind);

    public Task<Document?> Read() => Documents.Read(IOnCall.Id);

    public async Task<DocumentOutcome> Put(string yaml, int replaces, Cause cause)
    {
        try
        {
            RotaReader.Read(yaml);
        }
        catch (FormatException fault)
        {
            return new(Outcome.Refused("bad-rota", fault.Message, "Correct the text; the form of a rota is in docs/alarms.md."), null);
        }

        return await Documents.Put(IOnCall.Id, yaml, replaces, cause);
    }

    public async Task<OnDuty[]> At(Instant instant)
    {
        if (await Read() is not { Head.Withdrawn: false } document)
        {
            return [];
        }

        if (_read is not { } read || read.Hash != document.Head.Hash)
        {
            _read = read = (document.Head.Hash, RotaReader.Read(document.Text));
        }

        return read.Rota.At(instant);
    }
}
