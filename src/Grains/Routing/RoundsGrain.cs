using Beffroi.Demonstration;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.Routing;

/// <summary>Asks assets what a round would find there, and plans rounds over those where it stops.</summary>
[GrainType("rounds"), StatelessWorker]
internal sealed class RoundsGrain(IOptions<RoutingOptions> options, TimeProvider time) : Grain, IRounds
{
    private const int Window = 64;

    public async Task<RoundAnswer> Plan(RoundQuestion question)
    {
        if (RoundTermsReading.Of(await Placed(question), options.Value) is not { } terms)
        {
            return Refused(Outcome.Refused("no-depot", "Nobody has said where the vehicles sleep.", "Give a depot with the question, or set Routing:Depot."));
        }

        if (RoundTermsReading.Fault(terms) is { } fault)
        {
            return Refused(fault);
        }

        if (question.Members.Length > IRounds.MostMembers)
        {
            return Refused(Outcome.Refused("too-many-stops", $"Rounds over {question.Members.Length} assets were asked for; {IRounds.MostMembers} are the most.", "Ask by authority or district."));
        }

        var now = Instant.From(time.GetUtcNow());
        var day = question.Day ?? LegalTime.Of(now).Date.AddDays(1);
        var start = LegalTime.At(day, question.Start ?? TimeOnly.FromTimeSpan(options.Value.StartAt));
        var (stops, unknown) = await Ask(question.Members, start);
        if (stops.Count == 0)
        {
            return Refused(Outcome.Refused("no-demand", "None of these assets can say what a round would find there.", "Ask of a kind that rounds visit, whose assets have a place and were heard."));
        }

        if (question.Roads is { } roads && Roads.Fault(roads, stops) is { } wrong)
        {
            return Refused(wrong);
        }

        // A city's trips take seconds of computing and touch nothing of this grain: they would hold up the calls of others on its thread.
        var loads = await Task.Run(() => stops.GroupBy(s => s.Demand.Load).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => RoundPlanner.Plan(g.Key, g, terms, question.Roads, start)).ToArray());
        return new(Outcome.Taken, new(day, start, terms, loads, [.. unknown]));
    }

    /// <summary>The demonstration territory brings a depot of its own; a real one's is nobody's to guess.</summary>
    private async Task<RoundQuestion> Placed(RoundQuestion question) =>
        question.Depot is null && options.Value.Depot is null && (await GrainFactory.GetGrain<ITerritory>(ITerritory.Key).Read()).Demonstration
            ? question with { Depot = DemonstrationTerritory.Depot, Tip = question.Tip ?? DemonstrationTerritory.Tip }
            : question;

    private static RoundAnswer Refused(Outcome outcome) => new(outcome, null);

    private async Task<(List<Stop> Stops, List<AssetId> Unknown)> Ask(AssetId[] members, Instant at)
    {
        List<Stop> stops = [];
        List<AssetId> unknown = [];
        var inventory = GrainFactory.GetGrain<IInventory>(0);
        foreach (var window in members.Chunk(Window))
        {
            var answers = await Task.WhenAll(window.Select(async member => (await inventory.Get(member) is { Retired: false, Description.Place: { } place } ? place : (Place?)null, await GrainFactory.Asset(member).Demand(at))));
            foreach (var (member, (place, demand)) in window.Zip(answers))
            {
                if (place is { } there && demand is not null)
                {
                    stops.Add(new(member, there, demand));
                }
                else
                {
                    unknown.Add(member);
                }
            }
        }

        return (stops, unknown);
    }
}
