using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Tests.Twin;

public sealed class AssetFoldTest
{
    private static readonly AssetId Asset = AssetId.Of("lantern", "L-1");

    private static readonly Gen<Measurement> Measurements = Gen.OneOf(
        Gen.Double[-50, 450].Select(v => new Measurement("power", Value.Of(v))),
        Gen.Int[0, 5].Select(v => new Measurement("power", Value.Of(v * 100.0))),
        Gen.Bool.Select(v => new Measurement("door", Value.Of(v))),
        Gen.Int[0, 3].Select(i => new Measurement("mode", Value.Of(new[] { "off", "on", "flashing-fault", "purple" }[i]))),
        Gen.String[Gen.Char.AlphaNumeric, 0, 8].Select(v => new Measurement("note", Value.Of(v))),
        Gen.Const(new Measurement("unheardOf", Value.Of(1.0))));

    private static readonly Gen<Delivery> Deliveries =
        from measurements in Measurements.Array[0, 4]
        from sequence in Gen.Int[-1, 20]
        from ago in Gen.Int[-5, 60]
        from told in Gen.Bool
        from key in Gen.Int[0, 20]
        select new Delivery
        {
            Source = "mqtt",
            Sequence = sequence < 0 ? null : sequence,
            Epoch = sequence < 0 ? key : 0,
            At = told ? TurnBench.Noon - TimeSpan.FromMinutes(ago) : null,
            Measurements = measurements,
        };

    private static readonly Gen<IncomingEffect> Looks =
        from version in Gen.Int[1, 30]
        from form in Gen.Int[0, 4].Select(i => new[] { EffectForm.Linked, EffectForm.Unlinked, EffectForm.Asked, EffectForm.Asked, EffectForm.Unasked }[i])
        from property in Gen.Int[0, 2].Select(i => new[] { "feeder.power", "feeder.door", "feeder.nothing" }[i])
        select new IncomingEffect(AssetId.Of("lantern", "L-3"), version, 0, new() { Form = form, Name = form <= EffectForm.Unlinked ? "feeder" : property });

    private static readonly Gen<Action<TurnBench>> Steps = Gen.Frequency(
        (10, Deliveries.Select(d => (Action<TurnBench>)(bench => bench.Observe(d)))),
        (3, Deliveries.Array[2, 30].Select(together => (Action<TurnBench>)(bench => bench.Do(turn => together.Select(d => Observing.Decide(turn, d, TimeSpan.FromMinutes(2))).ToArray())))),
        (2, Gen.Double[1, 400].Select(power => (Action<TurnBench>)(bench => bench.Describe(Described(power))))),
        (1, Gen.Const((Action<TurnBench>)(bench => bench.Do(turn => Describing.Retire(turn, new("test")))))),
        (2, Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2]).Select(mark => (Action<TurnBench>)(bench => bench.Receive(Link(mark.Item1, mark.Item2))))),
        (3, Looks.Array[1, 4].Select(looks => (Action<TurnBench>)(bench => bench.Do(turn => looks.Select(look => Receiving.Decide(turn, look)).ToArray())))),
        (2, Gen.Select(Gen.Int[1, 2], Gen.Int[0, 3], Gen.Bool).Select(told => (Action<TurnBench>)(bench => bench.Do(turn => Told(turn, told.Item1, told.Item2, told.Item3))))),
        (3, Gen.Int[1, 20].Select(minutes => (Action<TurnBench>)(bench => Wait(bench, minutes)))));

    [Fact]
    public void I4_a_state_is_the_fold_of_its_rows_through_the_codec() => Steps.List[1, 40].Sample(steps =>
    {
        var bench = new TurnBench(new Lantern(), Asset);
        bench.Describe(Described(100));
        AssetState? middle = null;
        foreach (var step in steps)
        {
            step(bench);
            middle ??= Codecs.Kernel.FromSnapshot(new(0, Asset, 0, Codecs.Kernel.Write(new Lantern(), bench.State)));
        }

        var rows = bench.Changes.Select((c, i) => new ChangeRow(0, i + 1, Asset, c.Version, c.At, Codecs.Kernel.Write(c.Change))).ToList();
        AssertSame(bench.State, rows.Aggregate((AssetState?)null, Codecs.Kernel.Apply)!);
        AssertSame(bench.State, rows.Where(r => r.Version > middle!.Version).Aggregate(middle, Codecs.Kernel.Apply)!);
    });

    [Fact]
    public void A_version_that_does_not_follow_is_refused()
    {
        var row = new ChangeRow(0, 1, Asset, 2, TurnBench.Noon, Codecs.Kernel.Write(new Change()));
        Assert.Throws<InvalidOperationException>(() => Codecs.Kernel.Apply(null, row));
    }

    private static Description Described(double power) => new() { Name = "Lantern", Attributes = new Dictionary<string, Value> { ["nominalPower"] = Value.Of(Math.Round(power)) } };

    private static IncomingEffect Link(int version, int index) =>
        new(AssetId.Of("lantern", "L-2"), version, index, new() { Form = EffectForm.Linked, Name = "feeder" });

    private static int Told(AssetTurn turn, int feeder, int load, bool gone)
    {
        turn.Note(new InputFact(new("feeder.load", AssetId.Of("lantern", $"F-{feeder}"), turn.NextVersion, Value.Of((double)load), load == 0 ? Quality.Unknown : Quality.Measured, turn.Now, turn.Now), gone));
        return 0;
    }

    private static void Wait(TurnBench bench, int minutes)
    {
        bench.Now += TimeSpan.FromMinutes(minutes);
        bench.Look();
    }

    /// <summary>By content, not by bytes: the serializer writes a string it has met as a reference, so equal states can differ in bytes.</summary>
    private static void AssertSame(AssetState expected, AssetState actual) => Assert.Equal(Shown(expected), Shown(actual));

    private static string Shown(AssetState state) => string.Join('\n', [
        $"version {state.Version} at {state.ChangedAt}, seen {state.LastSeen}, retired {state.Retired}, ordinal {state.Ordinal}",
        .. state.Slots.Select((s, i) => $"slot {i}: {s.Number} '{s.Text}' {s.Quality} at {s.At} changed {s.ChangedAt}"),
        .. (state.Conditions ?? []).Select(c => c.ToString()),
        .. (state.Sources ?? []).Select(w => $"{w.Source} {w.Epoch}: {w.Highest} {w.Floor} heard {w.LastHeard} gaps {string.Join(' ', w.Gaps)}"),
        $"{state.Description?.Name} {state.Description?.Address} {string.Join(' ', state.Description?.Attributes ?? new Dictionary<string, Value>())}",
        $"recent {string.Join(' ', state.Recent?.Hashes ?? [])} from {state.Recent?.Oldest}",
        .. (state.Dependants ?? []).Select(d => d.ToString()),
        .. (state.Inputs ?? []).Select(i => i.ToString()),
        .. (state.Followers ?? []).Select(f => f.ToString()),
        .. (state.Heard ?? []).Select(h => h.ToString())]);
}
