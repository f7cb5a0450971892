namespace Beffroi.Twin.Indicators;

/// <summary>A figure by which a department is judged: a row in its folder. Its words are <c>indicator.{code}.name</c> and <c>indicator.{code}.help</c> beside it.</summary>
/// <param name="Code">Kebab case, frozen: targets are kept under it.</param>
/// <param name="Unit">Symbol; empty for a plain number.</param>
/// <param name="Formula">Over any place and period.</param>
public sealed record Indicator(string Code, string Unit, Better Better, Term Formula)
{
    public int Decimals { get; init; }

    /// <summary>What it should be unless somebody set another target; null for a figure that is only told.</summary>
    public double? Target { get; init; }

    /// <summary>Whether the target is of a year: held against twelve months and nothing else.</summary>
    public bool TargetIsYearly { get; init; }

    /// <summary>Whether the target is an amount of the whole territory: no part of it is held against it.</summary>
    public bool TargetIsWhole { get; init; }

    /// <summary>Coverage below which the figure is an estimate.</summary>
    public double Gate { get; init; } = 0.8;

    /// <summary>Whether it stands at the head of the department's screen.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether its steps are drawn: the hours of today, the days of a week, the months of a year.</summary>
    public bool IsDrawn { get; init; }
}
