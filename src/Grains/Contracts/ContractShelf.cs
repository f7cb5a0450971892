using System.Collections.Concurrent;
using Beffroi.Contracts.Reading;
using Beffroi.Documents;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Reads what is kept of the contract: its versions, facts, settlements and their evidence. Versions never change, so what was read of one is kept.</summary>
internal sealed class ContractShelf(IDocumentStore store, Catalogue catalogue)
{
    private readonly ConcurrentDictionary<int, Contract?> _versions = [];

    /// <summary>The version in force; null when there is none.</summary>
    public async Task<(Contract Contract, int Version)?> InForce()
    {
        var document = await store.Read(ContractKinds.Contract, ContractKinds.Id, null, CancellationToken.None);
        return document is { Head.Withdrawn: false } && Parsed(document) is { } contract ? (contract, document.Head.Number) : null;
    }

    public async Task<Contract?> Version(int number) =>
        _versions.TryGetValue(number, out var known) ? known
        : await store.Read(ContractKinds.Contract, ContractKinds.Id, number, CancellationToken.None) is { } document ? Parsed(document) : null;

    public async Task<ContractFact[]> Facts()
    {
        var facts = new List<ContractFact>();
        foreach (var head in (await store.List(ContractKinds.Fact, CancellationToken.None)).Where(head => !head.Withdrawn))
        {
            var document = await store.Read(ContractKinds.Fact, head.Id, head.Number, CancellationToken.None);
            facts.Add(FigureText.Read<ContractFact>(document!.Text) with { Version = head.Number });
        }

        return [.. facts];
    }

    public async Task<ContractFact?> Fact(string id) =>
        await store.Read(ContractKinds.Fact, id, null, CancellationToken.None) is { Head: { Withdrawn: false } head } document ? FigureText.Read<ContractFact>(document.Text) with { Version = head.Number } : null;

    /// <summary>The newest of each year and clause that has any.</summary>
    public async Task<Dictionary<string, SettledFigure>> Settled()
    {
        var settled = new Dictionary<string, SettledFigure>();
        foreach (var head in await store.List(ContractKinds.Settlement, CancellationToken.None))
        {
            settled[head.Id] = FigureText.Read<SettledFigure>((await store.Read(ContractKinds.Settlement, head.Id, head.Number, CancellationToken.None))!.Text);
        }

        return settled;
    }

    public async Task<(SettledFigure? Figure, int Version)> Settled(string id) =>
        await store.Read(ContractKinds.Settlement, id, null, CancellationToken.None) is { } document ? (FigureText.Read<SettledFigure>(document.Text), document.Head.Number) : (null, 0);

    public async Task<SettlementEntry[]> Story(string id)
    {
        var entries = new List<SettlementEntry>();
        foreach (var head in (await store.Versions(ContractKinds.Settlement, id, CancellationToken.None)).Reverse())
        {
            var settled = FigureText.Read<SettledFigure>((await store.Read(ContractKinds.Settlement, id, head.Number, CancellationToken.None))!.Text);
            entries.Add(new(head.Number, settled.State, head.Author, head.Reason, head.At, head.Hash, settled.Figure.Amount));
        }

        return [.. entries];
    }

    public async Task<EvidenceMember[]> Evidence(EvidenceDocument document)
    {
        var members = new List<EvidenceMember>();
        for (var part = 0; part < document.Versions.Length; part++)
        {
            var kept = await store.Read(ContractKinds.Evidence, $"{document.Id}--{part + 1}", document.Versions[part], CancellationToken.None);
            members.AddRange(FigureText.Read<EvidenceMember[]>(kept!.Text));
        }

        return [.. members];
    }

    private Contract? Parsed(Document document) => _versions.GetOrAdd(document.Head.Number, _ => ContractReader.Read(document.Text, catalogue).Value);
}
