namespace Beffroi.Twin.Indicators;

/// <summary>
/// A part of a department's screen that is its own: one of a few general forms, with its rows. The screen knows forms and no department.
/// Its words are <c>section.{code}.title</c> and, for what is measured, <c>section.{code}.x</c> and <c>.y</c>.
/// </summary>
/// <param name="Code">Kebab case.</param>
public abstract record Section(string Code)
{
    /// <summary>What has to be read of history for it.</summary>
    public virtual IEnumerable<Term> Terms => [];
}

/// <summary>A figure by hour and day of the last seven, as a table of shades.</summary>
public sealed record HoursSection(string Code, Term By, string Unit) : Section(Code)
{
    /// <summary>The indicator whose usual course it is: the curve of today is drawn over it.</summary>
    public string? UsualOf { get; init; }

    /// <summary>Of what programmes have planned for the night around now, which the curve is held against.</summary>
    public IReadOnlyList<PlannedShare> Planned { get; init; } = [];

    public override IEnumerable<Term> Terms => [By];
}

/// <summary>The planned power of all assets of a kind.</summary>
/// <param name="Factor">From their watts to the section's unit, with what is lost on the way.</param>
public sealed record PlannedShare(string Kind, double Factor);

/// <summary>Assets in the order of a figure, the worst first.</summary>
/// <param name="Better">Which end is the worst: of a figure that should be low the highest.</param>
/// <param name="Second">Another figure beside it.</param>
public sealed record RankingSection(string Code, string Kind, Better Better, Term By, string Unit, Term? Second = null, string SecondUnit = "") : Section(Code)
{
    public int Decimals { get; init; } = 1;

    public override IEnumerable<Term> Terms => Second is null ? [By] : [By, Second];
}

/// <summary>Assets as dots of two figures.</summary>
public sealed record ScatterSection(string Code, string Kind, Term X, string XUnit, Term Y, string YUnit) : Section(Code)
{
    public override IEnumerable<Term> Terms => [X, Y];
}

/// <summary>How many are in which state now.</summary>
public sealed record StatesSection(string Code, string Kind, Property Measure) : Section(Code);

/// <summary>The rounds that fetch what assets of a kind ask for, as they would be planned for tomorrow.</summary>
public sealed record RouteSection(string Code, string Kind) : Section(Code);

/// <summary>What hangs on what, as a tree: the assets of one kind along one of their links.</summary>
public sealed record TreeSection(string Code, string Kind, string Link) : Section(Code);

/// <summary>Assets of a kind as a register: what each of them says of itself and is described with now, those in trouble first.</summary>
/// <param name="Columns">Names of its properties and attributes, in order.</param>
public sealed record RegisterSection(string Code, string Kind, params string[] Columns) : Section(Code);

/// <summary>What assets take by what drives it, week by week over the last year: each with the line that tells it, and how well it does. Whatever period is looked at.</summary>
/// <param name="X">What drives it.</param>
/// <param name="Y">What is taken in a week.</param>
/// <param name="Fit">The line through such weeks; null when they are too few, or none is found.</param>
public sealed record FitSection(string Code, string Kind, Term X, string XUnit, Term Y, string YUnit, Func<IReadOnlyList<(double X, double Y)>, FittedLine?> Fit) : Section(Code)
{
    public override IEnumerable<Term> Terms => [X, Y];
}
