using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>
/// How assets of a kind live of which no two are alike: each by itself, its device telling what the kind is simulated to say (<see cref="AssetKind.Simulate"/>), and heard as a live one is. Where
/// nobody asks for alarms or rules, a quiet stretch is not stepped through: an index tells by its two ends what flowed.
/// </summary>
public sealed class SimulatedLiving : Living
{
    private readonly AssetKind _kind;

    public SimulatedLiving(AssetKind kind, params SimulatedFlow[] rows)
    {
        _kind = kind;
        Rows = [.. rows, SimulatedFlow.Alarms];
        Flows = [.. Rows.Select(r => r.Flow)];
    }

    /// <summary>In the order of <see cref="Living.Flows"/>; alarms are the last.</summary>
    public IReadOnlyList<SimulatedFlow> Rows { get; }

    /// <summary>Whether its simulation goes by what people ask for (<see cref="SimulatedAsset.Demand"/>).</summary>
    public bool KnowsDemand { get; init; }

    /// <summary>Sums up its flows that are <see cref="SimulatedFlow.Summed"/>; null when it has none.</summary>
    public Func<SimulatedAsset, SimulatedCourse>? Course { get; init; }

    /// <summary>How often a device that is described so reports; null as all of the kind.</summary>
    public Func<Description, TimeSpan?> ReportEvery { get; init; } = _ => null;

    /// <summary>Whether an asset that is described so has figures of its own, fitted to its meters; null where none can be told.</summary>
    public Func<Description, bool>? IsCalibrated { get; init; }

    public override IReadOnlyList<AttributeDefinition> Told => [];

    /// <summary>All of it: it is a whole asset.</summary>
    public override IReadOnlyList<Shown> Shown => field ??= [.. _kind.Properties.Select(p => new Shown(p))];

    public override IReadOnlyList<Property> Obeys => field ??= [.. _kind.Controls.Select(c => c.Property)];

    public override IReadOnlyList<Flow> Flows { get; }

    public override bool IsOwn => true;

    public override int Rates => 0;

    public override int Numbers => 0;

    /// <summary>No two assets share a course here.</summary>
    public override Course Begin(SimulatedAsset asset, Almanac almanac) => throw new InvalidOperationException($"Each {_kind.Key} lives by itself.");

    public override void Number(Description description, Instant at, Span<double> numbers)
    {
    }

    public override void Take(Span<double> numbers, ReadOnlySpan<double> hours, Span<double> flows)
    {
    }
}
