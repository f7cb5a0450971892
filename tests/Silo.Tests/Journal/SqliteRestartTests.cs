using System.Text.Json;
using Beffroi.Inventory;
using Beffroi.Twin;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Journal;

/// <summary>Random readings of every kind, a restart, and all views as they were: with the real kernel on the real store.</summary>
public sealed class SqliteRestartTests : IDisposable
{
    /// <summary>A clock that stands: what a view shows is then the state's doing alone.</summary>
    private static readonly FakeTimeProvider Clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private static readonly Catalogue Kinds = Catalogue.Of(typeof(Catalogue).Assembly);

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-restart-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restart_gives_back_exactly_the_state_before() =>
        await Gen.Int[0, 1_000_000].SampleAsync(async seed => await Lives(new Random(seed), Path.Combine(_folder, $"{seed}")), iter: 2, threads: 1);

    [Fact]
    public async Task After_a_stop_the_next_start_folds_nothing()
    {
        await using (var twin = await TwinOnSqlite.Start(_folder, Clock))
        {
            await Feed(twin, new Random(7), 60);
            await twin.Stop();
        }

        // On the same clock: an hour later, those that were heard before would be silent, which is a change.
        await using var next = await TwinOnSqlite.Start(_folder, Clock);
        var ready = await next.Ready();

        Assert.Equal(8, ready.OwnedShards);
        Assert.All(next.Engine.Table.Owned, shard => Assert.Empty(shard.Coverage.Due(long.MaxValue, 0)));
        Assert.Contains(next.Engine.Table.Owned, shard => shard.Coverage.Checkpoint > 0);
    }

    [Fact]
    public async Task Before_it_is_described_an_asset_is_nothing_and_its_health_says_the_twin_is_well()
    {
        await using var twin = await TwinOnSqlite.Start(_folder);

        Assert.Null(await twin.Grains.Asset(AssetId.Of("luminaire", "nobody")).View());
        Assert.Equal((JournalCondition.Well, 0, 1.0), ((await twin.Ready()) is var h ? (h.Condition, h.Queued, h.Loading) : default));
    }

    private static async Task Lives(Random random, string folder)
    {
        string[] before = [];
        for (var life = 0; life < 3; life++)
        {
            await using var twin = await TwinOnSqlite.Start(folder, Clock);
            await twin.Ready();
            Assert.Equal(before, await Views(twin));
            await Feed(twin, random, random.Next(40, 200));
            await Eventually(() => twin.Engine.Outbox.Pending == 0);
            before = await Views(twin);
            await (random.Next(2) == 0 ? twin.Stop() : twin.Kill());
        }

        await using var last = await TwinOnSqlite.Start(folder, Clock);
        await last.Ready();
        Assert.Equal(before, await Views(last));
    }

    private static async Task Feed(TwinOnSqlite twin, Random random, int readings)
    {
        var now = Instant.From(Clock.GetUtcNow());
        for (var i = 0; i < readings; i++)
        {
            var kind = Kinds.Kinds[random.Next(Kinds.Kinds.Count)];
            var asset = twin.Grains.Asset(AssetId.Of(kind.Key, $"A-{random.Next(4)}"));
            if (random.Next(4) == 0)
            {
                await asset.Describe(SomeDescription(kind, random), new Cause("test"));
                continue;
            }

            var property = kind.Properties[random.Next(kind.Properties.Length)];
            var document = Kinds.ToDocument().Kinds.Single(k => k.Key == kind.Key).Properties.Single(p => p.Name == property.Name);
            await asset.Observe([new()
            {
                Source = "test", Sequence = random.Next(50), At = now - TimeSpan.FromSeconds(random.Next(3600)), Measurements = [new(property.Name, SomeValue(document, random))],
            }]);
        }
    }

    private static Description SomeDescription(AssetKind kind, Random random) => new()
    {
        Name = $"Nom {random.Next(100)} é",
        Authority = "chalons",
        District = $"d-{random.Next(3)}",
        Links = kind.Links.Count > 0 && random.Next(2) == 0
            ? new Dictionary<string, AssetId?> { [kind.Links[0].Name] = AssetId.Of(kind.Links[0].TargetKind, $"A-{random.Next(4)}") }
            : null,
    };

    private static Value SomeValue(PropertyEntry property, Random random) => property.Form switch
    {
        ValueForm.Flag => Value.Of(random.Next(2) == 0),
        ValueForm.Text => Value.Of(property.Choices.Length > 0 ? property.Choices[random.Next(property.Choices.Length)] : $"text {random.Next(5)}"),
        _ => Value.Of(Math.Round((property.Minimum ?? 0) + (random.NextDouble() * ((property.Maximum ?? 100) - (property.Minimum ?? 0))), 2)),
    };

    /// <summary>Every asset there may be, as JSON.</summary>
    private static async Task<string[]> Views(TwinOnSqlite twin)
    {
        List<string> views = [];
        foreach (var kind in Kinds.Kinds)
        {
            for (var i = 0; i < 4; i++)
            {
                if (await twin.Grains.Asset(AssetId.Of(kind.Key, $"A-{i}")).View() is { } view)
                {
                    Assert.Equal(view.Version, view.CommittedVersion);
                    views.Add(JsonSerializer.Serialize(view));
                }
            }
        }

        return [.. views];
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(5);
        }
    }
}
