using Beffroi.Control;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Tests.Control;

/// <summary>The stack of <c>docs/control.md</c> beside a model that is nothing but its sentences, over virtual time.</summary>
public sealed class PriorityStackTest
{
    private static readonly AssetId Lamp = AssetId.Of("lantern", "L-1");

    private enum Act
    {
        Set,
        Relinquish,
        Wait,
    }

    private static readonly Gen<(Act Act, ControlSlot Slot, int Source, int Level, int Start, int Length, int Minutes)> Step =
        Gen.Select(Gen.Int[0, 4].Select(i => (Act)Math.Max(0, i - 2)), Gen.Int[0, 4].Select(i => (ControlSlot)i), Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[0, 5]);

    [Fact]
    public void The_target_is_what_the_sentences_say_whatever_was_asked_when() => Step.List[1, 60].Sample(steps =>
    {
        var bench = new TurnBench(new Lantern(), Lamp);
        bench.Describe(new() { Name = "Lantern" });
        List<Model> model = [];
        var number = 0;
        foreach (var step in steps)
        {
            number++;
            Do(bench, model, step, number);
            PassTime(bench, model, step.Act == Act.Wait ? step.Minutes : 0);
            Agree(bench, model);
        }

        return FoldAgain(bench);
    }, iter: 400);

    private static void Do(TurnBench bench, List<Model> model, (Act Act, ControlSlot Slot, int Source, int Level, int Start, int Length, int Minutes) step, int number)
    {
        if (step.Act == Act.Wait)
        {
            return;
        }

        var source = $"source/{step.Source}";
        var start = bench.Now + TimeSpan.FromMinutes(step.Start);
        Instant? expiry = step.Length == 0 ? null : start + TimeSpan.FromMinutes(step.Length);
        var outcome = bench.Do(turn => Commanding.Decide(turn, new(
            $"c-{number}", "load", step.Act == Act.Set ? CommandVerb.Set : CommandVerb.Relinquish, Value.Of(step.Level * 10.0), step.Slot, source,
            step.Start == 0 ? null : start, expiry, new("Ada", "a test"))));
        var had = model.RemoveAll(e => e.Slot == step.Slot && e.Source == source) > 0;
        if (step.Act == Act.Set)
        {
            Assert.False(outcome.IsRefused);
            model.Add(new(step.Slot, source, step.Level * 10, start, expiry ?? Instant.Never, number));
        }
        else
        {
            Assert.Equal(!had, outcome.IsUnchanged);
        }
    }

    // As the wheel does: every deadline on the way is a look at its own instant.
    private static void PassTime(TurnBench bench, List<Model> model, int minutes)
    {
        var until = bench.Now + TimeSpan.FromMinutes(minutes);
        while (Judging.NextDeadline(new Lantern(), bench.State, bench.Now) is var due && due <= until)
        {
            bench.Now = due;
            bench.Look();
        }

        bench.Now = until;
        bench.Look();
        model.RemoveAll(e => e.Expiry <= until);
    }

    private static void Agree(TurnBench bench, List<Model> model)
    {
        var expected = model.Where(e => e.Start <= bench.Now && bench.Now < e.Expiry)
            .OrderBy(e => e.Slot).ThenByDescending(e => e.Start).ThenByDescending(e => e.Number).FirstOrDefault();
        var control = ControlFold.Find(bench.State, "load");
        var target = control is null ? null : PriorityStack.Target(control.Entries, bench.Now);
        Assert.Equal(expected?.Level, target is null ? null : target.Value.Number);
        Assert.Equal(model.Count, control?.Entries.Count ?? 0);

        // What was ordered last is what is wanted: nothing else ever reaches the device.
        if (control?.Order is { } order)
        {
            Assert.Equal(target?.Value ?? Value.None, order.Value);
        }
        else
        {
            Assert.Null(target);
        }
    }

    private static bool FoldAgain(TurnBench bench)
    {
        var again = new AssetState(new Lantern().Properties.Length);
        foreach (var (change, version, at) in bench.Changes)
        {
            AssetFold.Apply(new Lantern(), again, Codecs.Kernel.ReadChange(Codecs.Kernel.Write(change)), version, at);
        }

        var restored = Codecs.Kernel.FromSnapshot(new(0, Lamp, again.Version, Codecs.Kernel.Write(new Lantern(), again)));
        return Same(ControlFold.Find(restored, "load"), ControlFold.Find(bench.State, "load"));
    }

    private static bool Same(ControlState? one, ControlState? other) => one is null || other is null ? one is null && other is null
        : one.Entries.SequenceEqual(other.Entries) && one.Commands.SequenceEqual(other.Commands) && Same(one.Order, other.Order)
            && one.Past.Count == other.Past.Count && one.Past.Zip(other.Past).All(pair => Same(pair.First, pair.Second));

    private static bool Same(Order? one, Order? other) =>
        one is null || other is null ? one is null && other is null : one.Steps.SequenceEqual(other.Steps) && one with { Steps = [] } == other with { Steps = [] };

    private sealed record Model(ControlSlot Slot, string Source, double Level, Instant Start, Instant Expiry, int Number);
}
