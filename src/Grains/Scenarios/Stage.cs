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

    public required Instant From { get; init; }

    public required Instant To { get; init; }

    /// <summary>In the order in which they are numbered.</summary>
    public required IReadOnlyList<ScenarioAsset> Assets { get; init; }

    public required Catalogue Catalogue { get; init; }

    /// <summary>In the order they run in.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; init; } = [];

    public BookEdition Programmes { get; init; } = BookEdition.Empty;

    public IReadOnlyList<Turnover> Turnovers { get; init; } = [];

    /// <summary>The weather that all of them stand in.</summary>
    public Climate Climate { get; init; } = new(AssetSeed);

    /// <summary>The width of a zone of sky in degrees; 0 gives each asset its own sky.</summary>
    public double Zone { get; init; } = UsualZone;
}
