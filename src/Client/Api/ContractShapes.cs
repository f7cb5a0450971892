using Beffroi.Contracts;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The contract's document, and what it is made of; <c>null</c> for an outline whose text cannot be read.</summary>
internal sealed record ContractShape(string Yaml, int Version, string Author, string Reason, Instant At, ContractOutlineShape? Outline, TextVersion[] Versions);

/// <param name="Facts">Names that may be declared.</param>
/// <param name="Baselines">Those that a non-routine adjustment may change.</param>
internal sealed record ContractOutlineShape(
    string Title, DateOnly Begins, int Years, decimal? Amount, decimal? Savings, ContractClauseShape[] Clauses, string[] Facts, string[] Baselines);

/// <param name="Option">IPMVP.</param>
/// <param name="Gate">Least coverage, 0 to 1.</param>
/// <param name="Sources">Those that open down to readings.</param>
internal sealed record ContractClauseShape(
    string Id, string Name, string Department, string Indicator, string IndicatorName, string Formula, string Unit, string Option, decimal Weight, decimal Gate, string? BaselineAuthor, string[] Sources, string? Baseline);

/// <param name="Read">When the readings were looked at.</param>
/// <param name="Total">Of amounts that are settled or would be; what is held back is not in it.</param>
/// <param name="Score">0 to 100, by the indicators' weights; null where the contract asks for none, or a clause is not known.</param>
internal sealed record ContractYearShape(
    int Year, int Number, Instant From, Instant To, bool IsOver, Instant Read, ContractOutlineShape Contract, SettlementShape[] Lines, CounterShape[] Counters, FactShape[] Facts,
    TrajectoryYear[] Trajectory, decimal Total, decimal? Score);

/// <param name="State">open, proposed, validated, disputed or frozen.</param>
/// <param name="Waits">Who must act: contractor, authority or nobody.</param>
/// <param name="Figure">What is settled, or what the readings give now where nothing is.</param>
/// <param name="Now">What the readings give now, where that is another figure than the settled one.</param>
internal sealed record SettlementShape(string Clause, string State, string? Waits, int Version, ClauseFigureShape? Figure, ClauseFigureShape? Now, string? Hash, SettlementEntryShape[] Story);

internal sealed record SettlementEntryShape(int Version, string To, string Author, string Reason, Instant At, string Hash, decimal? Amount);

/// <param name="Quality">measured, estimated or unknown.</param>
/// <param name="Held">Why there is no amount, in words with their codes.</param>
internal sealed record ClauseFigureShape(
    decimal? Measured, string Unit, decimal Coverage, decimal Estimated, string Quality, decimal? Reference, decimal? Routine, NonRoutine[] NonRoutine, decimal? Adjusted, decimal? Target, decimal? Gap,
    decimal? GapPercent, decimal? AgreedPrice, decimal? MarketPrice, string? PriceUnit, decimal? SavedAgreed, decimal? SavedMarket, PartShape[] Parts, decimal? Amount, CodeShape[] Held, CodeShape[] Notes,
    SourceFigure[] Sources, int ContractVersion, int BaselineVersion);

internal sealed record PartShape(string Code, string Name, decimal? Quantity, decimal? Price, decimal? Share, decimal Amount);

internal sealed record CodeShape(string Code, string Sentence);

internal sealed record CounterShape(string Id, string Name, string Unit, decimal? Year, decimal? Sum, decimal Whole);

/// <param name="Counts">Whether both parties have signed it.</param>
internal sealed record FactShape(
    string Id, int Year, string? Name, string? Baseline, decimal Quantity, string Title, string Evidence, string? AuthoritySigned, string? ContractorSigned, bool Counts, int Version)
{
    public static FactShape Of(ContractFact fact) => new(
        fact.Id, fact.Year, fact.Name, fact.Baseline, fact.Quantity, fact.Title, fact.Evidence, fact.AuthoritySigned, fact.ContractorSigned, fact.Counts, fact.Version);
}

/// <param name="Name">Of a declared source; or <paramref name="Baseline"/> for a non-routine adjustment.</param>
internal sealed record FactRequest(int Year, string? Name, string? Baseline, decimal Quantity, string Title, string Evidence, int Version, string Author, string Reason);

/// <param name="Party">authority or contractor.</param>
internal sealed record SignatureRequest(string Party, int Version, string Author, string Reason);

internal sealed record FactWritten(string Outcome, int Version);

/// <param name="Version">That its author has seen; 0 for the first proposal.</param>
internal sealed record SettlementRequest(int Version, string Author, string Reason);

/// <param name="Same">Whether the readings of then give the same bytes again.</param>
/// <param name="Moved">Assets whose readings are others now, the first hundred.</param>
internal sealed record RecomputationShape(bool Same, string Hash, string Again, ClauseFigureShape Settled, ClauseFigureShape Now, MovedShape[] Moved);

internal sealed record MovedShape(string Source, string Asset, string? AssetName, string Property, decimal? Settled, decimal? Now);

/// <param name="Items">Assets behind a source's figure; the largest first.</param>
internal sealed record EvidenceShape(string Source, Instant From, Instant To, int Matched, EvidenceMemberShape[] Items);

/// <param name="Through">The asset's version up to which its readings count.</param>
/// <param name="History">Where the readings are.</param>
internal sealed record EvidenceMemberShape(
    string Asset, string? Name, string Property, decimal? Value, decimal Coverage, decimal Estimated, long Through, long Readings, EvidenceSegment[] Segments, EvidenceDay[]? Days, string History);
