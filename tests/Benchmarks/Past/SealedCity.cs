using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Benchmarks.Past;

/// <summary>Luminaires of a city and what they reported, written into a store by the code that seals days; no row of the journal is left.</summary>
internal sealed class SealedCity(IJournalStore journal, ISegmentStore segments, int lamps)
{
    public static readonly Instant First = Instant.From(new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero));

    private const int ReportsADay = 96;
    private const int AtOnce = 500;

    private static readonly AssetKind Kind = Codecs.Catalogue.Kind("luminaire");

    public async Task Enrol(int shards, CancellationToken cancellation)
    {
        var writer = await journal.EnrolWriter("benchmark", cancellation);
        long number = 1;
        await journal.Commit(new() { Writer = writer, Number = number, Claims = [.. Enumerable.Range(0, shards)] }, cancellation);
        var sequences = new long[shards];
        foreach (var some in Enumerable.Range(0, lamps).Chunk(AtOnce))
        {
            var turns = some.Select(Enrolled).ToArray();
            await journal.Commit(
                new()
                {
                    Writer = writer,
                    Number = ++number,
                    Rows = [.. turns.Select(t => (t, Shard: Shards.Of(t.Turn.Asset, shards))).Select(t => new ChangeRow(t.Shard, ++sequences[t.Shard], t.t.Turn.Asset, 1, First, Codecs.Kernel.Write(t.t.Change)))],
                    Registers = [.. turns.SelectMany(t => RegisterRows.Of(t.Turn, t.Change))],
                },
                cancellation);
        }

        foreach (var period in await journal.Periods(cancellation))
        {
            await journal.Drop(period, cancellation);
        }
    }

    public async Task Seal(int day, int shards, CancellationToken cancellation)
    {
        var period = new JournalPeriod(First + TimeSpan.FromDays(day), First + TimeSpan.FromDays(day + 1));
        await Parallel.ForEachAsync(Enumerable.Range(0, shards), cancellation, async (shard, _) =>
        {
            var builder = new SegmentBuilder(period, 4_096);
            for (var lamp = 0; lamp < lamps; lamp++)
            {
                if (Lamp(lamp) is var asset && Shards.Of(asset, shards) == shard)
                {
                    Report(builder, asset, lamp, day, period.From);
                }
            }

            await segments.Seal(shard, period, 1_000, builder.Build(), cancellation);
        });
    }

    private static void Report(SegmentBuilder builder, AssetId asset, int lamp, int day, Instant midnight)
    {
        for (var i = 0; i < ReportsADay; i++)
        {
            var at = midnight + TimeSpan.FromMinutes(i * 15) + TimeSpan.FromSeconds(lamp % 900);
            var night = i is < 24 or > 76;
            var level = night ? i is < 20 and > 4 ? 40 : 100 : 0;
            var noise = (uint)HashCode.Combine(lamp, day, i) % 1000 / 1000.0;
            Fact[] facts =
            [
                new("level", Value.Of(level), at, Quality.Measured, FactMarks.None),
                new("power", Value.Of(Math.Round((level * 0.6) + noise, 1)), at, Quality.Measured, FactMarks.None),
                new("temperature", Value.Of(Math.Round(15 + (level * 0.4) + (noise * 40), 1)), at, Quality.Measured, FactMarks.None),
            ];
            builder.Add(asset, 2 + (day * ReportsADay) + i, facts);
        }
    }

    private (AssetTurn Turn, Change Change) Enrolled(int lamp)
    {
        var (longitude, latitude) = Silos.Lamps.Place(lamp, lamps);
        var turn = new AssetTurn(Kind, Lamp(lamp), new(Kind.Properties.Length), First);
        var attributes = new Dictionary<string, Value> { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") };
        Describing.Decide(turn, new() { Place = new Inventory.Place(longitude, latitude), Attributes = attributes }, new("benchmark"), lamp + 1);
        return (turn, turn.Finish()!);
    }

    private static AssetId Lamp(int number) => AssetId.Of("luminaire", $"B-{number}");
}
