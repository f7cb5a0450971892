using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What became of a report, for whoever told it.</summary>
internal record ReportTold
{
    public required string Reference { get; init; }

    public required string Kind { get; init; }

    /// <summary><c>received</c>, <c>accepted</c>, <c>planned</c>, <c>under-way</c>, <c>done</c> or <c>declined</c>.</summary>
    public required string State { get; init; }

    public required string Sentence { get; init; }

    public required Instant At { get; init; }

    public required Instant UpdatedAt { get; init; }

    /// <summary>How many told of the same.</summary>
    public required int Told { get; init; }
}

/// <summary>A report, for the desk.</summary>
internal sealed record ReportRow : ReportTold
{
    public required string Text { get; init; }

    public required double[] Place { get; init; }

    public required string? Asset { get; init; }

    /// <summary>Assets of its department within 50 m, nearest first.</summary>
    public required IReadOnlyList<string> Nearby { get; init; }

    public required long? Order { get; init; }

    public required WorkPhotoShape? Photo { get; init; }
}

internal sealed record ReportTaken(string Reference, string State, bool Duplicate, string Sentence);

internal sealed record ReportDecided(string Outcome, ReportRow Report);

internal sealed record ReportAsked(string? Kind, string? Text, double[]? Place, string? Asset, ReportPhotoAsked? Photo);

internal sealed record ReportPhotoAsked(string? Hash, string? Reference, string? TakenAt);

internal sealed record ReportActAsked(string? Act, string? Title, int? Priority, string? Asset, string? Reason, long? Order, string? Author);
