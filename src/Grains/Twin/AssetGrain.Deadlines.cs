using Place = Beffroi.Journal.Place;

namespace Beffroi.Twin;

public abstract partial class AssetGrain<TKind>
{
    /// <summary>Deadlines that one call waits for at most; the wheel comes to the others.</summary>
    private const int MostOvertaken = 32;

    public async Task Pass(Instant due)
    {
        using var place = await ReserveOne();
        var isDue = IsDue(due);
        _armed = Instant.Never;
        if (isDue)
        {
            await Turn(place, due, 0, static (_, _) => { });
        }
        else
        {
            Arm();
        }
    }

    /// <summary>A place for a turn. A deadline that is due, and to which the wheel has not come, passes first and at its own instant: nothing depends on how fast the wheel is.</summary>
    private async ValueTask<Place> Reserve(Instant? at = null)
    {
        for (var left = MostOvertaken; ; left--)
        {
            var place = await ReserveOne();
            if (_armed > (at ?? _runtime.Now()) || left == 0)
            {
                return place;
            }

            place.Dispose();
            await Pass(_armed);
        }
    }

    /// <summary>
    /// Whether there is still something to look at. A look at a deadline that has moved would judge at an instant that nobody finds again who has only state and
    /// rows, neither the next activation nor a back-test. A new edition of its calendar, and what is kept of rules that are gone, wait for any turn.
    /// </summary>
    private bool IsDue(Instant due) =>
        NextDeadline() <= due || _schedule.IsBehind(_state.Description) || (_rules is { IsTidied: false } && _state.Rulings is not null);

    /// <summary>Asks the wheel for a look at the next deadline; one that is asked for later than needed is never, one asked for too early only asks again.</summary>
    private void Arm()
    {
        var next = NextDeadline();
        if (next < _armed)
        {
            _armed = next;
            _runtime.Deadlines.Set(_asset, next);
        }
    }

    private Instant NextDeadline() =>
        Instant.Earlier(Judging.NextDeadline(Kind, _state, _lookedAt, _schedule), _runtime.Rules.NextDeadline(_asset, _state, ref _rules, _lookedAt));
}
