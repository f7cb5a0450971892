using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

public static partial class Ruling
{
    private static void Fire(AssetTurn turn, CompiledRule rule, int trigger, in RulingScene scene, RuleScene sight)
    {
        var document = rule.Document;
        if ((document.When is { } when && when.Evaluate(sight) != Truth.True) || scene.Depth >= Telling.DeepestChain || turn.Chain.Holds(turn.Asset, rule.Id)
            || (document.Damping > TimeSpan.Zero && turn.Now - RulingFold.LastFiring(turn.State, rule) < document.Damping))
        {
            return;
        }

        var leave = scene.Meter.Ask(rule, turn.Now);
        if (leave == Leave.Refused)
        {
            return;
        }

        var told = Told(turn, rule, document.Triggers[trigger]) ?? Trigger(turn, rule, document.Triggers[trigger]);
        var does = leave == Leave.Given && rule.State == RuleState.Enabled;
        var done = does ? Actions.Do(turn, rule, told, scene) : Actions.Tell(rule);
        var phase = RulingFold.Of(turn.State, rule, trigger, out _) == RulingPhase.Lasting || (does && !document.Triggers[trigger].Lasts && rule.Alarm is not null)
            ? RulingPhase.Lasting
            : RulingPhase.Idle;
        turn.Note(new RulingFact(rule.Id, rule.StateVersion, trigger, phase, turn.Now, new()
        {
            Rule = rule.Id,
            RuleVersion = rule.Version,
            Asset = turn.Asset,
            Version = turn.NextVersion,
            At = turn.Now,
            Trigger = told,
            Actions = scene.IsCounted ? [] : [.. done.Words.Select(w => w.ToString())],
            Did = scene.IsCounted ? [] : done.Words,
            Commands = done.Commands,
            Dry = rule.State == RuleState.DryRun,
            Damped = leave != Leave.Given,
        }));
    }

    /// <summary>The value that made it fire: the trigger's own property that was touched, else the first it reads; else the input it has waited on.</summary>
    private static CauseTrigger Trigger(AssetTurn turn, CompiledRule rule, RuleTrigger trigger)
    {
        Property? property = null;
        if (trigger.Reads is not (0 or ulong.MaxValue))
        {
            var followed = turn.Kind.Properties.Where(p => (trigger.Reads & (1UL << p.Slot)) != 0).ToArray();
            property = followed.FirstOrDefault(p => (turn.Touched & (1UL << p.Slot)) != 0) ?? followed.FirstOrDefault();
        }

        if (property is null)
        {
            return Held(turn, rule, trigger) ?? new(turn.Asset, turn.NextVersion, null, Value.None, turn.Now, trigger.Words.ToString()) { Said = trigger.Words };
        }

        ref var slot = ref turn.State.Slots[property.Slot];
        return new(turn.Asset, turn.NextVersion, property.Name, slot.ValueOf(property), slot.Quality == Quality.Unknown ? turn.Now : slot.At, trigger.Words.ToString()) { Said = trigger.Words };
    }
}
