using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;
using CsCheck;

namespace Beffroi.Rules;

/// <summary>Glances that are left out are in vain: looking at each of them finds the same.</summary>
public sealed class GlancesTests
{
    private static readonly Gen<string> Signs = Gen.Int[0, 3].Select(i => new[] { "<", "<=", ">", ">=" }[i]);

    private static readonly Gen<string> Joints = Gen.Bool.Select(and => and ? "&&" : "||");

    private static readonly Gen<string> Atoms = Gen.OneOf(
        Gen.Select(Gen.Int[-20, 40], Signs, (e, sign) => $"sun.elevation {sign} {e}"),
        Gen.Select(Gen.Int[0, 96], Signs, (quarters, sign) => FormattableString.Invariant($"{quarters / 4.0} {sign} clock.hour")),
        Gen.Select(Gen.Int[1, 7], Gen.Int[1, 7], (a, b) => $"clock.weekday in [{a}, {b}]"),
        Gen.Int[1, 12].Select(month => $"!(clock.month == {month})"),
        Gen.Int[1, 28].Select(day => $"clock.day >= {day}"));

    private static readonly Gen<string> Conditions = Gen.Select(Atoms, Atoms, Atoms, Joints, Joints, (a, b, c, first, second) => $"{a} {first} ({b} {second} {c})");

    private static readonly TimeSpan Stretch = TimeSpan.FromDays(12);

    [Fact]
    public void None_is_missed() => Gen.Select(Conditions, Gen.Int[0, 400], Gen.Int[0, 299]).Sample(
        (condition, day, second) =>
        {
            var start = RuleBench.At("2025-01-01T00:00:00Z") + TimeSpan.FromDays(day);
            Assert.Equal(Found($"({condition}) && now > timestamp('2020-01-01T00:00:00Z')", start, second), Found(condition, start, second));
        },
        iter: 60,
        threads: 1);

    [Theory]
    [InlineData("sun.elevation < -19", 142)]
    [InlineData("sun.elevation < -17.65", 160)]
    [InlineData("sun.elevation > 64.3", 150)]
    [InlineData("sun.elevation < 17.7", 345)]
    public void A_night_that_is_hardly_so_dark_is_not_missed(string condition, int day)
    {
        for (var second = 0; second < 300; second += 17)
        {
            var start = RuleBench.At("2025-01-01T00:00:00Z") + TimeSpan.FromDays(day);
            Assert.Equal(Found($"({condition}) && now > timestamp('2020-01-01T00:00:00Z')", start, second), Found(condition, start, second));
            Assert.Equal(Found(condition, start, second), Foreseen(condition, start, second));
        }
    }

    [Fact]
    public void What_goes_by_the_time_alone_is_known_for_years() => Gen.Select(Conditions, Gen.Int[0, 800], Gen.Int[0, 299]).Sample(
        (condition, day, second) =>
        {
            var start = RuleBench.At("2025-01-01T00:00:00Z") + TimeSpan.FromDays(day);
            Assert.Equal(Found(condition, start, second), Foreseen(condition, start, second));
        },
        iter: 60,
        threads: 1);

    [Theory]
    [InlineData("level > 5 && clock.hour > 5")]
    [InlineData("clock.minute > 5")]
    public void What_else_it_goes_by_cannot_be_foreseen(string condition) =>
        Assert.Null(Outlook.Of(new(0, new(), [Rule(condition)]), new(new Almanac())));

    [Theory]
    [InlineData("sun.elevation < -10 && clock.hour >= 1", true)]
    [InlineData("clock.minute > 5", false)]
    [InlineData("sun.elevation > clock.hour", false)]
    [InlineData("level > 5 && age(level) > duration('5m')", false)]
    [InlineData("now.getHours('Europe/Paris') > 5", false)]
    public void It_is_known_when_it_can_change_or_it_is_not(string condition, bool known) =>
        Assert.Equal(known, ((RuleTrigger.Holds)Rule(condition).Document.Triggers[0]).Condition.Moments is not null);

    /// <summary>Where its truth becomes another, glance by glance.</summary>
    private static List<Instant> Found(string condition, Instant start, int second)
    {
        var rules = new AssetRules(0, null, [Rule(condition)]) { GlanceAt = TimeSpan.FromSeconds(second) };
        var state = new AssetState(RuleBench.Catalogue.Kind("luminaire").Properties.Length) { Description = new() { Place = new Place(4.36, 48.95) } };
        var (found, times) = (new List<Instant>(), new TruthTimes(new Almanac()));
        for (var at = start; (at = Ruling.NextGlance(rules, state, at, start + Stretch, times, TimeSpan.Zero, _ => { })) != Instant.Never;)
        {
            found.Add(at);
            state.Rulings = state.Rulings is null ? [new("r1", 1, 0, RulingPhase.Lasting, at, null)] : null;
        }

        return found;
    }

    private static List<Instant> Foreseen(string condition, Instant start, int second)
    {
        var description = new Description { Place = new Place(4.36, 48.95) };
        var outlook = Outlook.Of(new(0, description, [Rule(condition)]) { GlanceAt = TimeSpan.FromSeconds(second) }, new(new Almanac()))!;
        var (found, state) = (new List<Instant>(), new AssetState(0));
        for (var at = start; (at = outlook.Next(state, at, start + Stretch)) != Instant.Never;)
        {
            found.Add(at);
            state.Rulings = state.Rulings is null ? [new("r1", 1, 0, RulingPhase.Lasting, at, null)] : null;
        }

        return found;
    }

    private static CompiledRule Rule(string condition) =>
        RuleBench.Compile($"title: t\nkind: luminaire\ntriggers: [{{ holds: {{ condition: \"{condition}\" }} }}]\nactions: [{{ alarm: {{}} }}]", "r1");
}
