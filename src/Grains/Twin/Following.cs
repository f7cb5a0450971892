namespace Beffroi.Twin;

/// <summary>What an asset tells those whose rules look at it, and what they make of it. Pure. An asset at which nobody looks does nothing here.</summary>
public static class Following
{
    /// <summary>Somebody looks at a property of this asset from now on, and is told it in this turn; or no longer does.</summary>
    public static Outcome Ask(AssetTurn turn, AssetId asset, string key, bool over)
    {
        if (Follower.Of(asset, key) is not { } follower || turn.Kind.Find(follower.Property) is null)
        {
            return Outcome.Refused(RejectionCode.UnknownProperty, $"A {turn.Kind.Key} has nothing that is called '{key}'.", "Correct the inputs of the rule.");
        }

        if (over && turn.State.Followers?.Contains(follower) != true)
        {
            return Outcome.Unchanged;
        }

        turn.Note(new FollowerFact(follower, over));
        return Outcome.Taken;
    }

    /// <summary>Who no longer hangs on this asset no longer looks at it.</summary>
    public static void Leave(AssetTurn turn, Dependant dependant)
    {
        foreach (var follower in turn.State.Followers?.FindAll(f => f.Asset == dependant.Asset && f.Link == dependant.Link) ?? [])
        {
            turn.Note(new FollowerFact(follower, Gone: true));
        }
    }

    /// <summary>Keeps what another asset tells, when it is still the one that was asked.</summary>
    public static Outcome Take(AssetTurn turn, IncomingEffect effect)
    {
        var told = effect.Content;
        if (InputFold.Find(turn.State, told.Name) is { } held && held.Source == effect.Source)
        {
            turn.Note(new InputFact(new(told.Name, effect.Source, effect.Version, told.Value, told.Quality, told.At, told.Since ?? told.At)));
        }

        return Outcome.Taken;
    }

    /// <summary>Tells each that looks what is new in this turn; one that has just asked, what is known.</summary>
    public static void Inform(AssetTurn turn, int depth)
    {
        if (turn.State.Followers is not { } followers)
        {
            return;
        }

        foreach (var follower in followers)
        {
            if (turn.Kind.Find(follower.Property) is { } property && turn.State.Slots[property.Slot] is { Quality: not Quality.Unknown } slot
                && ((turn.News & (1UL << property.Slot)) != 0 || HasAsked(turn, follower)))
            {
                turn.Tell(follower.Asset, new()
                {
                    Form = EffectForm.Input,
                    Name = follower.Key,
                    Value = slot.ValueOf(property),
                    Quality = slot.Quality,
                    At = slot.At,
                    Since = slot.ChangedAt,
                    Depth = depth + 1,
                });
            }
        }
    }

    /// <summary>
    /// Whether those that look need to hear of it: another value or quality, or the same one observed so much later that it would be stale there before it is here.
    /// </summary>
    internal static bool IsNews(Property property, in Slot was, in Slot becomes) =>
        was.Quality != becomes.Quality || was.Number != becomes.Number || was.Text != becomes.Text
        || (property.FreshFor is { } fresh && HalfLife(was.At, fresh) != HalfLife(becomes.At, fresh));

    private static long HalfLife(Instant at, TimeSpan fresh) => at.Microseconds / Math.Max(1, fresh.Ticks / 2 / TimeSpan.TicksPerMicrosecond);

    private static bool HasAsked(AssetTurn turn, Follower follower)
    {
        foreach (var fact in turn.FollowerFacts)
        {
            if (!fact.Gone && fact.Follower == follower)
            {
                return true;
            }
        }

        return false;
    }
}
