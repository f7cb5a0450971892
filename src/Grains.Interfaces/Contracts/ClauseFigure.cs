namespace Beffroi.Contracts;

/// <summary>A clause of the contract settled for a year, with everything it was worked out from. Immutable; written as text it has one form, and that text's hash is the figure's.</summary>
[GenerateSerializer, Immutable, Alias("ClauseFigure")]
public sealed record ClauseFigure
{
    [Id(0)] public required string Clause { get; init; }

    /// <summary>Of the calendar, in which the contract's year begins.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>The version of the contract's document it was worked out by.</summary>
    [Id(2)] public required int ContractVersion { get; init; }

    [Id(3)] public required ContractFigure Measured { get; init; }

    [Id(4)] public string? Baseline { get; init; }

    [Id(5)] public int BaselineVersion { get; init; }

    /// <summary>Before any adjustment.</summary>
    [Id(6)] public decimal? Reference { get; init; }

    /// <summary>What weather, hours and inventory add.</summary>
    [Id(7)] public decimal? Routine { get; init; }

    [Id(8)] public NonRoutine[] NonRoutine { get; init; } = [];

    [Id(9)] public decimal? Adjusted { get; init; }

    [Id(10)] public decimal? Target { get; init; }

    /// <summary>How far the measured figure is on the good side of the target.</summary>
    [Id(11)] public decimal? Gap { get; init; }

    [Id(12)] public decimal? GapPercent { get; init; }

    /// <summary>Euros a unit of <see cref="PriceUnit"/> by the contract.</summary>
    [Id(13)] public decimal? AgreedPrice { get; init; }

    [Id(14)] public decimal? MarketPrice { get; init; }

    [Id(15)] public string? PriceUnit { get; init; }

    /// <summary>What was saved against the adjusted baseline, at the contract's price.</summary>
    [Id(16)] public decimal? SavedAgreed { get; init; }

    /// <summary>The same at the market's price; the two are never added.</summary>
    [Id(17)] public decimal? SavedMarket { get; init; }

    [Id(18)] public AmountPart[] Parts { get; init; } = [];

    /// <summary>The sum of the parts: positive to the contractor, negative from him. Null while something holds it back.</summary>
    [Id(19)] public decimal? Amount { get; init; }

    /// <summary>Codes of what holds the amount back: <see cref="HeldCode"/>.</summary>
    [Id(20)] public string[] Held { get; init; } = [];

    /// <summary>Codes of what was applied on the way: dead-band, below-uncertainty, rebased.</summary>
    [Id(21)] public string[] Notes { get; init; } = [];

    [Id(22)] public SourceFigure[] Sources { get; init; } = [];

    [Id(23)] public PastYear[] Past { get; init; } = [];

    [Id(24)] public decimal Rebase { get; init; } = 1;

    /// <summary>What stands for this year in the past of the next ones; null while it is not known.</summary>
    public PastYear? AsPast => Target is { } target && Measured.Value is { } measured && Gap is { } gap
        ? new(Year, target, measured, gap, GapPercent, Rebase, Notes.Contains(NoteCode.Rebased)) : null;
}
