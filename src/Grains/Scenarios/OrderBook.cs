using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a scenario commands of one life: each order is asked of it once, when its time has come or when the life begins in it; what is refused is not asked again.</summary>
internal sealed class OrderBook(StandingOrder[] orders)
{
    private int _placed;

    /// <summary>When the next is to be placed; <see cref="Instant.Never"/> when all are.</summary>
    public Instant Next => _placed < orders.Length ? orders[_placed].From : Instant.Never;

    public void Place(AssetTurn turn)
    {
        for (; Next <= turn.Now; _placed++)
        {
            if (orders[_placed].Until > turn.Now)
            {
                Commanding.Decide(turn, orders[_placed].Request);
            }
        }
    }
}
