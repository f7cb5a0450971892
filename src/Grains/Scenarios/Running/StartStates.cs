using Beffroi.Control;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// What the states of a cut say of a begin: how assets are described, and what people had commanded of them. What rules, programmes and calendars had is not taken: they decide anew in virtual time.
/// Pure.
/// </summary>
internal sealed class StartStates
{
    private const string OfRule = "rule/";

    private readonly List<ScenarioAsset> _assets = [];
    private readonly Dictionary<Command, HashSet<AssetId>> _commands = [];

    /// <param name="begin">Virtual time begins there: what has ended by then is none of it.</param>
    public StartStates(ScenarioCut cut, Catalogue catalogue, AssetCodec codec, Instant begin)
    {
        for (var i = 0; i < cut.States.Length; i++)
        {
            if (!catalogue.Knows(cut.Assets[i].Kind) || codec.FromSnapshot(new(0, cut.Assets[i], 0, cut.States[i])) is not { Retired: false, Description: { } description } state)
            {
                continue;
            }

            _assets.Add(new(cut.Assets[i], description));
            foreach (var control in state.Controls ?? [])
            {
                Take(catalogue.Kind(cut.Assets[i].Kind), cut.Assets[i], control, begin);
            }
        }

        Orders = [.. _commands.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal).Select((c, i) => Order(c.Key, c.Value, i)).OrderBy(o => o.From)];
    }

    public IReadOnlyList<ScenarioAsset> Assets => _assets;

    /// <summary>What is commanded alike of several assets is one.</summary>
    public IReadOnlyList<StandingOrder> Orders { get; }

    /// <summary>Of which kinds a state says more than their lives take, and where older states are told.</summary>
    public static IEnumerable<Outcome> NotTaken(ScenarioCut cut, Stage stage)
    {
        if (cut.AsOf is { } older)
        {
            yield return Outcome.Refused("start-is-older", $"Of some assets the journal is gone: they begin as they were at {older}.", "Let it start from a later instant, or keep the journal for longer.");
        }

        foreach (var kind in cut.States.Length == 0 ? [] : stage.Assets.Select(a => a.Asset.Kind).Distinct().Select(stage.Catalogue.Kind).Where(k => k.Living is SimulatedLiving))
        {
            yield return Outcome.Refused("state-not-taken", $"Of what assets of the kind {kind.Key} stood at, only what was commanded of them is taken: they begin as they are simulated.", "Compare them with the baseline, which begins alike.");
        }
    }

    private void Take(AssetKind kind, AssetId asset, ControlState control, Instant begin)
    {
        if (kind.FindControl(control.Control) is not { } definition)
        {
            return;
        }

        foreach (var entry in control.Entries.Where(e => e.Slot <= ControlSlot.Event && e.Expiry > begin && !e.Value.IsNone && !e.Source.StartsWith(OfRule, StringComparison.Ordinal)))
        {
            var command = new Command(kind, definition.Property, entry.Value, entry.Slot, entry.Source, Instant.Later(entry.Start, begin), entry.Expiry);
            if (!_commands.TryGetValue(command, out var assets))
            {
                _commands[command] = assets = [];
            }

            assets.Add(asset);
        }
    }

    private static StandingOrder Order(Command command, HashSet<AssetId> assets, int number) =>
        new(FormattableString.Invariant($"start-{number}/{command.Source}"), command.Kind, RuleScope.Everywhere, command.Control, command.Value, command.Slot, command.From, command.Until) { Assets = assets };

    private sealed record Command(AssetKind Kind, Property Control, Value Value, ControlSlot Slot, string Source, Instant From, Instant Until)
    {
        public override string ToString() => $"{Kind.Key} {Control.Name} {Value} {Slot} {Source} {From} {Until}";
    }
}
