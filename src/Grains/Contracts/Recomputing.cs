using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Works a settled figure out again: from the readings it was made of, which must give the same bytes, and from those there are now, which may not.</summary>
internal sealed class Recomputing(ContractShelf shelf, ContractSurvey survey, Contract contract, ContractYear year)
{
    private const int MostMoved = 100;

    public async Task<Recomputation> Of(SettledFigure settled, ContractClause clause)
    {
        var (again, now, moved) = (new Dictionary<string, SourceFigure>(), new Dictionary<string, SourceFigure>(), new List<MovedMember>());
        foreach (var figure in settled.Figure.Sources)
        {
            // What the inventory counted and persons declared is kept in the figure itself.
            again[figure.Source] = now[figure.Source] = figure;
        }

        foreach (var kept in settled.Evidence)
        {
            var source = contract.Sources.First(each => each.Name == kept.Source);
            var evidence = await shelf.Evidence(kept);
            again[kept.Source] = (await survey.Again(source, evidence, year, CancellationToken.None)).Figure;
            var read = (await survey.Read([source], year, year.To, CancellationToken.None))[kept.Source];
            now[kept.Source] = read.Figure;
            moved.AddRange(Moved(kept.Source, evidence, read.Members));
        }

        return new(
            Outcome.Taken, settled.Hash, FigureText.Hash(FigureText.Write(Settle(settled.Figure, clause, again))), settled.Figure, Settle(settled.Figure, clause, now), [.. moved.Take(MostMoved)]);
    }

    private ClauseFigure Settle(ClauseFigure figure, ContractClause clause, Dictionary<string, SourceFigure> sources) =>
        new Settling(contract, figure.ContractVersion, year, sources, IndicatorYear.Of(contract, year, sources)).Of(clause, figure.NonRoutine, figure.Past);

    private static IEnumerable<MovedMember> Moved(string source, EvidenceMember[] was, EvidenceMember[] now)
    {
        var (before, after) = (was.ToDictionary(member => member.Asset), now.ToDictionary(member => member.Asset));
        return before.Keys.Union(after.Keys).OrderBy(asset => asset.ToString(), StringComparer.Ordinal)
            .Select(asset => new MovedMember(source, asset, (before.GetValueOrDefault(asset) ?? after[asset]).Property, before.GetValueOrDefault(asset)?.Value, after.GetValueOrDefault(asset)?.Value))
            .Where(member => member.Settled != member.Now);
    }
}
