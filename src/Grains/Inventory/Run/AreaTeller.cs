using Beffroi.Geography;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Union;

namespace Beffroi.Inventory.Run;

/// <summary>
/// Puts areas into the territory: the authority a file of districts brings, then its rows. An area is put whole, so an outline the file does not
/// have is the one that is there.
/// </summary>
/// <param name="territory">As it was when the import began.</param>
/// <param name="put">Tells the territory.</param>
public sealed class AreaTeller(Territory territory, Func<Area[], Task<Outcome[]>> put, ImportLedger ledger)
{
    private const int Batch = 100;

    public async Task Tell(IEnumerable<MappedRow> rows, AuthoritySeed? seed, CancellationToken cancellation)
    {
        var areas = new List<MappedRow.OfArea>();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (row)
            {
                case MappedRow.OfArea area:
                    areas.Add(area);
                    break;
                case MappedRow.Rejected rejected:
                    ledger.Reject(rejected.Reject);
                    break;
                default:
                    ledger.Skip();
                    break;
            }
        }

        if (seed?.Name is not null)
        {
            var outcome = (await put([Kept(Authority(seed, seed.Name, areas))]))[0];
            _ = outcome.IsRefused ? throw new Files.InventoryFileException(outcome.Code!, outcome.Said!, outcome.Advised!) : outcome;
        }

        await Put(areas, cancellation);
    }

    private async Task Put(List<MappedRow.OfArea> areas, CancellationToken cancellation)
    {
        foreach (var batch in areas.Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            var outcomes = await put([.. batch.Select(row => Kept(row.Area))]);
            foreach (var (row, outcome) in batch.Zip(outcomes))
            {
                ledger.Answer(row.Line, outcome, row.Area.Outline is null ? ["outline"] : []);
            }
        }
    }

    private Area Kept(Area area) => area.Outline is not null
        ? area
        : area with { Outline = territory.Areas.FirstOrDefault(a => a.Level == area.Level && a.Key == area.Key)?.Outline };

    private static Area Authority(AuthoritySeed seed, string name, List<MappedRow.OfArea> districts)
    {
        var reader = new WKTReader();
        var outlines = districts.Select(d => d.Area.Outline).OfType<string>().Select(reader.Read).ToArray();
        return new Area
        {
            Key = seed.Key,
            Level = AreaLevel.Authority,
            Name = name,
            Outline = seed.UnitesDistricts && outlines.Length > 0 ? UnaryUnionOp.Union(outlines).AsText() : null,
        };
    }
}
