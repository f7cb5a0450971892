using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support.Twin;

/// <summary>One asset without a cluster: turns are decided, folded and kept as a journal would keep them.</summary>
public sealed class TurnBench(AssetKind kind, AssetId asset)
{
    public static readonly Instant Noon = Instant.From(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public AssetState State { get; } = new(kind.Properties.Length);

    public Instant Now { get; set; } = Noon;

    /// <summary>Every change so far, with its version and instant.</summary>
    public List<(Change Change, long Version, Instant At)> Changes { get; } = [];

    public AssetTurn LastTurn { get; private set; } = null!;

    public Outcome Describe(Description description) => Do(turn => Describing.Decide(turn, description, new("test"), ordinal: 7));

    public DeliveryOutcome Observe(Delivery delivery) => Do(turn => Observing.Decide(turn, delivery, TimeSpan.FromMinutes(2)));

    public Outcome Receive(IncomingEffect effect) => Do(turn => Receiving.Decide(turn, effect));

    public void Look() => Do(_ => 0);

    public T Do<T>(Func<AssetTurn, T> decide)
    {
        Slot[] before = [.. State.Slots];
        LastTurn = new(kind, asset, State, Now);
        var answer = decide(LastTurn);
        Judging.Decide(LastTurn);
        Telling.Spread(LastTurn, before, 0);
        Adding.Spread(LastTurn, before, 0);
        Following.Inform(LastTurn, 0);
        if (LastTurn.Finish() is { } change)
        {
            Changes.Add((change, State.Version, LastTurn.Now));
        }

        return answer;
    }
}
