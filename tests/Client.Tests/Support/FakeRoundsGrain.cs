using Beffroi.Routing;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Rounds of a test's city: without a depot it refuses; else one trip to the first member, which burns no time.</summary>
public sealed class FakeRoundsGrain : Grain, IRounds
{
    public Task<RoundAnswer> Plan(RoundQuestion question)
    {
        if (question.Depot is not { } depot)
        {
            return Task.FromResult(new RoundAnswer(Outcome.Refused("no-depot", "Nobody has said where the vehicles sleep.", "Give a depot with the question, or set Routing:Depot."), null));
        }

        var start = Instant.From(new DateTimeOffset((question.Day ?? new(2026, 11, 27)).ToDateTime(question.Start ?? new(5, 30)), TimeSpan.Zero));
        var terms = new RoundTerms
        {
            Depot = depot, Tip = question.Tip ?? depot, VehicleVolume = question.VehicleVolume ?? 20, VehicleMass = 9_000, Shift = question.Shift ?? TimeSpan.FromHours(7), Speed = 25, Detour = 1.3, TipTime = TimeSpan.FromMinutes(15),
        };
        var stop = new TripStop(question.Members[0], new(4.37, 48.96), start + TimeSpan.FromMinutes(5), 412.4, 1.5, StopReasons.KeptTooLong);
        var trip = new Trip(1, start, start + TimeSpan.FromMinutes(30), 4_125, 412.4, 1.5, [stop]);
        var load = new LoadPlan("glass", [trip], 1, 4_125, 412.4, 1.5, 4_300, 4_000, new(3, 2, 9_000, 600), [new(question.Members[^1], "too-far")]);
        return Task.FromResult(new RoundAnswer(Outcome.Taken, new(question.Day ?? new(2026, 11, 27), start, terms, [load], [])));
    }
}
