using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using Place = Beffroi.Inventory.Place;

namespace Beffroi.Rules;

/// <summary>A street of lamps and their cabinets on a real silo, to which a seed happens: readings in order, late, twice and not at all, while rules are in force.</summary>
internal sealed class LivedStory(TwinOnSqlite twin, FakeTimeProvider clock, int seed)
{
    public const int Lamps = 4;

    private static readonly Cause Ada = new("Ada", "test");

    private readonly Random _random = new(seed);
    private readonly List<(AssetId Asset, Delivery Delivery)> _sent = [];
    private long _number;

    public Instant Now => Instant.From(clock.GetUtcNow());

    public IRules Rules => twin.Grains.GetGrain<IRules>(0);

    public async Task Enrol()
    {
        for (var i = 1; i <= 2; i++)
        {
            await Describe(Cabinet(i), new() { Attributes = new Dictionary<string, Value> { ["connectedPower"] = Value.Of(9000) } });
        }

        for (var i = 1; i <= Lamps; i++)
        {
            await Describe(Lamp(i), new()
            {
                District = "centre",
                Place = new Place(4.3631 + (i * 0.0003), 48.9566),
                Attributes = new Dictionary<string, Value> { ["maxPower"] = Value.Of(60), ["controlMode"] = Value.Of("point") },
                Links = new Dictionary<string, AssetId?> { ["cabinet"] = Cabinet(i == Lamps ? 2 : 1) },
            });
        }
    }

    /// <summary>Puts the rules in force, and waits until the silo has heard of them.</summary>
    public async Task Enable(params (string Id, string Yaml)[] rules)
    {
        foreach (var (id, yaml) in rules)
        {
            var put = await Rules.Put(id, yaml, 0, Ada);
            Assert.False(put.Done.Outcome.IsRefused, $"{id}: {put.Done.Outcome.Sentence} {string.Join("; ", put.Diagnostics)}");
            Assert.False((await Rules.Turn(id, RuleState.Enabled, Ada)).IsRefused);
        }

        await twin.Eventually(() => twin.Service<SiloRules>().Book.All.Count == rules.Length, () => clock.Advance(TimeSpan.FromSeconds(1)));

        // Places and deadlines follow within seconds.
        for (var i = 0; i < 12; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        await Settle();
    }

    public async Task Live(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(_random.Next(4) == 0 ? _random.Next(60_000, 25 * 60_000) : _random.Next(1, 60_000)));
            var (asset, delivery) = _sent.Count > 0 && _random.Next(8) == 0 ? _sent[_random.Next(_sent.Count)] : Next();
            _sent.Add((asset, delivery));
            await twin.Grains.Asset(asset).Observe([delivery]);
            await Settle();
        }
    }

    /// <summary>One lamp says one thing, so long after what was before.</summary>
    public async Task Says(double minutes, string property, double value)
    {
        clock.Advance(TimeSpan.FromMinutes(minutes));
        await twin.Grains.Asset(Lamp(1)).Observe([Said(TimeSpan.Zero, (property, Value.Of(value)))]);
        await Settle();
    }

    /// <summary>Lets time pass in which nothing is read.</summary>
    public async Task Rest(double hours)
    {
        for (var left = hours * 60; left > 0; left--)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(2);
        }

        await Settle();
    }

    /// <summary>What one asset told another has come there.</summary>
    private Task Settle() => twin.Eventually(() => twin.Engine.Outbox.Pending == 0, () => { });

    private (AssetId, Delivery) Next()
    {
        var late = _random.Next(6) == 0 ? TimeSpan.FromSeconds(_random.Next(1, 3600)) : TimeSpan.Zero;
        if (_random.Next(5) == 0)
        {
            return (Cabinet(_random.Next(1, 3)), Said(late, ("power", Value.Of(_random.Next(0, 10) * 1000))));
        }

        var reading = _random.Next(5) switch
        {
            0 => ("presence", Value.Of(_random.Next(2) == 0)),
            1 => ("temperature", Value.Of(_random.Next(40, 120))),
            2 => ("voltage", Value.Of(_random.Next(225, 265))),
            3 => ("level", Value.Of(_random.Next(0, 101))),
            _ => ("power", Value.Of(_random.Next(0, 80))),
        };
        return (Lamp(_random.Next(1, Lamps + 1)), Said(late, reading));
    }

    // A number that is left out now and then: what is missing may still come, so it must not be taken for a repeat.
    private Delivery Said(TimeSpan late, (string Property, Value Value) reading) => new()
    {
        Source = "test", Sequence = _number += _random.Next(1, 3), At = Now - late, Measurements = [new(reading.Property, reading.Value)],
    };

    private async Task Describe(AssetId asset, Description description) => Assert.False((await twin.Grains.Asset(asset).Describe(description, Ada)).IsRefused);

    private static AssetId Lamp(int number) => AssetId.Of("luminaire", $"L-{number}");

    private static AssetId Cabinet(int number) => AssetId.Of("cabinet", $"C-{number}");
}
