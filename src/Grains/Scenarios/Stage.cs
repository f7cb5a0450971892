using Beffroi.Programmes;
using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Everything that decides how a scenario goes: the same stage gives the same figures, to the byte, in whatever number of parts it is run.</summary>
public sealed record Stage
{
    /// <summary>Assets this near to each other, in degrees, share the sun of the middle between them: 6 s of dusk at most.</summary>
    public const double UsualZone = 0.05;

    /// <summary>Of what assets are by themselves.</summary>
    public const ulong AssetSeed = 1;

    /// <summary>Of assets that live as they are simulated, the share at fault at any moment of a city as it is: that of the demonstration.</summary>
    public const double UsualFaults = 0.008;

    public required Instant From { get; init; }

    public required Instant To { get; init; }

    /// <summary>Over a longer horizon assets that live as they are simulated are not stepped through, but for rules that command them: alarms and hours of states are unknown there.</summary>
    public static readonly TimeSpan LongestStepped = TimeSpan.FromDays(31);

    /// <summary>Over a longer one still, not even rules that command them are.</summary>
    public static readonly TimeSpan LongestRuled = TimeSpan.FromDays(366);

    /// <summary>In the order in which they are numbered.</summary>
    public required IReadOnlyList<ScenarioAsset> Assets { get; init; }

    public required Catalogue Catalogue { get; init; }

    /// <summary>In the order they run in.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; init; } = [];

    public BookEdition Programmes { get; init; } = BookEdition.Empty;

    public IReadOnlyList<Turnover> Turnovers { get; init; } = [];

    /// <summary>In the order in which they begin; of two that begin at once the later goes before.</summary>
    public IReadOnlyList<StandingOrder> Orders { get; init; } = [];

    /// <summary>The weather that all of them stand in.</summary>
    public Climate Climate { get; init; } = new(AssetSeed);

    /// <summary>What is out for a time.</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>What people ask for otherwise than usually.</summary>
    public IReadOnlyList<DemandChange> Demands { get; init; } = [];

    /// <summary>Where all chance comes from.</summary>
    public ulong Seed { get; init; } = AssetSeed;

    /// <summary>The share of those assets that live as they are simulated and are at fault at any moment, 0 to 1.</summary>
    public double Faults { get; init; }

    /// <summary>How often faults are drawn: figures are the mean.</summary>
    public int Replicates { get; init; } = 1;

    /// <summary>How often assets fail whose lives are lived without faults, by kind: what is not among them never does.</summary>
    public IReadOnlyDictionary<string, FaultTerms> Failing { get; init; } = new Dictionary<string, FaultTerms>();

    /// <summary>The width of a zone of sky in degrees; 0 gives each asset its own sky.</summary>
    public double Zone { get; init; } = UsualZone;

    /// <summary>That of a replicate: the same for a scenario and its baseline, so that what differs between them is not what was drawn.</summary>
    public ulong SeedOf(int replicate) => Seed + ((ulong)replicate * 0x9E3779B97F4A7C15);

    /// <summary>Whether assets that live as they are simulated are stepped through, report by report.</summary>
    public bool IsStepped => To - From <= LongestStepped;

    /// <summary>Whether a flow is known of assets that live so: over years some are not, and are not taken for nothing.</summary>
    public bool Tells(Living living, int flow) =>
        IsStepped || living is not SimulatedLiving { Rows: var rows } || rows[flow] is { SampledEach: not null } or { IsOfEnds: true } or { IsSummed: true };
}
