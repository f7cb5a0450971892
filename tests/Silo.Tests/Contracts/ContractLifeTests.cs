using Beffroi.Documents;
using Beffroi.History;
using Beffroi.Indicators;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Contracts;

/// <summary>A year is settled, disputed, corrected and frozen, with the real kernel on the real store and silos that are killed: nothing is lost, and what is frozen comes out of its readings again.</summary>
public sealed class ContractLifeTests : IDisposable
{
    private const string Yaml = """
        title: t
        begins: 2025-01-01
        years: 3
        sources:
          meters: { kind: cabinet, property: energyIndex }
          fair_hours: { declared: fair_hours }
          cabinets: { inventory: cabinet }
        prices: { power: { unit: kWh, contract: 0.2, market: 0.15 } }
        indicators: { light: { name: l, department: lighting, unit: MWh, formula: meters / 1000 } }
        baselines: { before: { author: audit, state: accepted, value: 12, unit: MWh, adjusted: "value + if(known(fair_hours), fair_hours * 0.01, 0) + 0 * cabinets" } }
        counters: { hours: { name: h, unit: h, formula: fair_hours, target: 100 } }
        clauses:
          lighting: { name: { fr: Éclairage, en: Lighting }, indicator: light, baseline: before, saving: 25, price: power, bonus: { share: 50 }, malus: { share: 100 } }
        """;

    private static readonly Cause Contractor = new("Ada, contractor", "yearly settlement");
    private static readonly Cause Authority = new("Mme Roy, authority", "looked through");
    private static readonly Instant Begin = LegalTime.At(new(2025, 1, 1), TimeOnly.MinValue);
    private static readonly AssetId Second = AssetId.Of("cabinet", "A-2");

    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-contract-").FullName;
    private readonly FakeTimeProvider _clock = new(new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_frozen_year_comes_out_of_its_readings_again_whatever_is_killed_and_corrected()
    {
        await using (var twin = await Start())
        {
            await Meter(twin);
            var contract = Contract(twin);
            Assert.Equal("no-contract", (await contract.Year(2025)).Outcome.Code);
            Assert.Empty((await contract.Put(Yaml, 0, Contractor)).Remarks);
            Assert.Equal("no-such-year", (await contract.Year(2030)).Outcome.Code);
            await Declare(contract);
            await Act(contract, SettlementAct.Propose, Contractor);
            Assert.Equal("version-conflict", (await contract.Act(2025, "lighting", SettlementAct.Validate, 0, Authority)).Outcome.Code);
            await twin.Kill();
        }

        await using (var twin = await Start())
        {
            await Dispute(Contract(twin));
            await Correct(twin, 100);
            await MovedBeforeTheFreeze(Contract(twin));
            await twin.Kill();
        }

        await using var last = await Start();
        await FrozenForGood(last);
    }

    private async Task<TwinOnSqlite> Start()
    {
        var twin = await TwinOnSqlite.Start(_folder, _clock, silo => silo.AddBeffroiDocuments().AddBeffroiIndicators().AddBeffroiContract(options => options.RenewAfter = TimeSpan.Zero));
        await twin.Ready();
        return twin;
    }

    private static IContract Contract(TwinOnSqlite twin) => twin.Grains.GetGrain<IContract>(0);

    /// <summary>Three cabinets of 7.3 kWh a day.</summary>
    private static async Task Meter(TwinOnSqlite twin)
    {
        for (var cabinet = 1; cabinet <= 3; cabinet++)
        {
            var id = twin.Grains.Asset(AssetId.Of("cabinet", $"A-{cabinet}"));
            Assert.False((await id.Describe(new() { Authority = "chalons" }, new("test"))).IsRefused);
            var outcomes = await id.Observe([.. Enumerable.Range(0, 367).Select(day => new Delivery
            {
                Source = "test", At = Begin + TimeSpan.FromDays(day) - TimeSpan.FromHours(1), Measurements = [new("energyIndex", Value.Of(1000 + (7.3 * day)))],
            })]);
            Assert.Empty(outcomes.SelectMany(outcome => outcome.Rejections));
        }
    }

    private async Task Declare(IContract contract)
    {
        var fact = new ContractFact("fair-2025", 2025, "fair_hours", null, 20, "Fair", "decision 12");
        Assert.Equal("bad-fact", (await contract.Declare(fact with { Name = "nothing" }, 0, Contractor)).Outcome.Code);
        Assert.Equal("no-evidence", (await contract.Declare(fact with { Evidence = "" }, 0, Contractor)).Outcome.Code);
        Assert.False((await contract.Declare(fact, 0, Contractor)).Outcome.IsRefused);
        Assert.Equal(12, (await Line(contract)).Current!.Adjusted);
        await contract.Sign(fact.Id, ContractParty.Contractor, 1, Contractor);
        Assert.Equal(12, (await Line(contract)).Current!.Adjusted);
        Assert.Equal("same-signer", (await contract.Sign(fact.Id, ContractParty.Authority, 2, Contractor)).Outcome.Code);
        await contract.Sign(fact.Id, ContractParty.Authority, 2, Authority);
        var line = await Line(contract);
        Assert.Equal((12.2m, SettlementState.Open), (line.Current!.Adjusted, line.State));
        Assert.Equal(20, (await contract.Year(2025)).Report!.Counters[0].Sum);
    }

    private async Task Dispute(IContract contract)
    {
        var line = await Line(contract);
        Assert.Equal((SettlementState.Proposed, 1, false), (line.State, line.Version, line.HasMoved));
        Assert.Equal("act-misplaced", (await contract.Act(2025, "lighting", SettlementAct.Freeze, 1, Authority)).Outcome.Code);
        Assert.Equal("no-reason", (await contract.Act(2025, "lighting", SettlementAct.Dispute, 1, new("Mme Roy"))).Outcome.Code);
        await Act(contract, SettlementAct.Dispute, new("Mme Roy, authority", "one meter was changed"));
        await Act(contract, SettlementAct.Validate, Authority);
    }

    private async Task MovedBeforeTheFreeze(IContract contract)
    {
        // What was read before is told while the readings are looked at anew.
        var line = await Until(contract, each => each.HasMoved);
        Assert.NotEqual(line.Settled!.Figure.Measured.Value, line.Current!.Measured.Value);
        var refused = await contract.Act(2025, "lighting", SettlementAct.Freeze, line.Version, Authority);
        Assert.Equal("figure-moved", refused.Outcome.Code);
        await Act(contract, SettlementAct.Propose, Contractor);
        await Act(contract, SettlementAct.Validate, Authority);
        await Act(contract, SettlementAct.Freeze, Authority);
        Assert.Equal("settlement-frozen", (await contract.Act(2025, "lighting", SettlementAct.Propose, 6, Contractor)).Outcome.Code);
    }

    private async Task FrozenForGood(TwinOnSqlite twin)
    {
        var contract = Contract(twin);
        var frozen = await Line(contract);
        Assert.Equal((SettlementState.Frozen, 6), (frozen.State, frozen.Version));
        Assert.Equal(["proposed", "disputed", "validated", "proposed", "validated", "frozen"], frozen.Story.Select(entry => entry.To.ToString().ToLowerInvariant()));
        await SameAgain(contract, frozen, moved: 0);

        await Correct(twin, 40);
        await SameAgain(contract, frozen, moved: 1);

        // Sealed, the readings stand elsewhere: the same come out.
        _clock.Advance(TimeSpan.FromDays(4));
        await twin.Service<Sealing>().SealClosed(Instant.From(_clock.GetUtcNow()), CancellationToken.None);
        Assert.NotEmpty(await twin.Service<ISegmentStore>().ReadHeaders(Second, "energyIndex", Begin, Begin + TimeSpan.FromDays(365), CancellationToken.None));
        await SameAgain(contract, frozen, moved: 1);
        Assert.Equal(FigureText.Write(frozen.Settled), FigureText.Write((await Line(contract)).Settled));
    }

    private async Task SameAgain(IContract contract, SettlementLine frozen, int moved)
    {
        var again = await contract.Recompute(2025, "lighting");
        Assert.True(again.IsSame);
        Assert.Equal((frozen.Settled!.Hash, moved), (again.Hash, again.Moved.Length));
        Assert.Equal(moved == 0, again.Now!.Amount == again.Settled!.Amount);
        Assert.All(again.Moved, member => Assert.Equal(Second, member.Asset));

        // By hand, from what the evidence says.
        var members = (await contract.Evidence(2025, "lighting", "meters"))!;
        Assert.Equal(frozen.Settled.Figure.Measured.Value, members.Sum(member => member.Value) / 1000);

        // 365 days of 7.3 kWh, the hour before the year's end among them.
        Assert.Equal(2_664.5m, members[0].Value);
        Assert.Equal(Math.Round(((12.2m * 0.75m) - frozen.Settled.Figure.Measured.Value!.Value) * 1000 * 0.2m * 0.5m, 2, MidpointRounding.AwayFromZero), frozen.Settled.Figure.Amount);
    }

    private static async Task Correct(TwinOnSqlite twin, double more)
    {
        var outcome = await twin.Grains.GetGrain<ICorrections>(0).Correct(new()
        {
            Asset = Second, Property = "energyIndex", Act = CorrectionAct.Correct, From = Begin + TimeSpan.FromDays(364) - TimeSpan.FromHours(1), Value = Value.Of(1000 + (7.3 * 364) + more), Cause = Contractor,
        });
        Assert.Equal((false, 1), (outcome.Outcome.IsRefused, outcome.Readings));
    }

    private async Task Act(IContract contract, SettlementAct act, Cause cause)
    {
        var before = await Line(contract);
        var done = await contract.Act(2025, "lighting", act, before.Version, cause);
        Assert.False(done.Outcome.IsRefused, done.Outcome.Sentence);
        Assert.Equal(SettlementOrder.After(act), done.Line!.State);
    }

    private async Task<SettlementLine> Until(IContract contract, Func<SettlementLine, bool> holds)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await Line(contract) is var line && holds(line))
            {
                return line;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The readings were not looked at anew.");
    }

    private async Task<SettlementLine> Line(IContract contract)
    {
        // What was read is kept for a moment.
        _clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await contract.Year(2025);
        return Assert.Single(answer.Report!.Lines);
    }
}
