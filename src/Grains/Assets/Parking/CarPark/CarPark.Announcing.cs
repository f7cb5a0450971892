using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

/// <summary>What the signs on the way to it are told: free spaces, full, closed, or two dashes when its count is not known.</summary>
public sealed partial class CarPark
{
    /// <summary>Under so many, every space is told; above, a sign that changes with every car is read by nobody.</summary>
    private const double TellExactly = 20;

    private const double TellInSteps = 5;

    public override IReadOnlyList<Tell> Tells { get; } =
        [new(Announced, "guidesTo", "message") { Commands = true }, new(AnnouncedFree, "guidesTo", "figure") { Commands = true }];

    /// <summary>When its count becomes too old to be told.</summary>
    public override Instant? NextMoment(Sight sight) =>
        sight.Of(Occupied) is { IsCurrent: true } occupied && occupied.At + CountFresh + TimeSpan.FromSeconds(1) is var end && end > sight.Now ? end : null;

    private static IEnumerable<Derived> Announces(Sight sight)
    {
        var closed = sight.Target(Sign)?.Text == ChoiceProperty<SignText>.KeyOf(SignText.Closed) || sight.Of(Sign).Current == SignText.Closed;
        var known = Share(sight) is not null;
        yield return Announced.As(closed ? SignMessage.Closed : !known ? SignMessage.NoFigure : sight.Of(Full) is { IsKnown: true, Value: true } ? SignMessage.Full : SignMessage.Spaces, Quality.Estimated);
        if (known && sight.Of(Free) is { IsCurrent: true, Value.Number: var free })
        {
            yield return AnnouncedFree.As(free < TellExactly ? Math.Floor(free) : Math.Floor(free / TellInSteps) * TellInSteps, Quality.Estimated);
        }
    }
}
