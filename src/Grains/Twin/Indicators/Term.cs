namespace Beffroi.Twin.Indicators;

/// <summary>
/// A formula over what the kernel knows in general of the assets of a department: counted now, or over a period of their history. Data, not code: the kernel sees what it has to
/// read, reads it once for all, and works it out for any place. What is unknown stays unknown through every sign.
/// </summary>
public abstract record Term
{
    public static implicit operator Term(double constant) => new Constant(constant);

    public static Term operator +(Term a, Term b) => new Combination('+', a, b);

    public static Term operator -(Term a, Term b) => new Combination('-', a, b);

    public static Term operator *(Term a, Term b) => new Combination('*', a, b);

    public static Term operator /(Term a, Term b) => new Combination('/', a, b);

    /// <summary>What has to be read for it.</summary>
    public IEnumerable<Term> Leaves => this is Combination pair ? pair.Left.Leaves.Concat(pair.Right.Leaves) : [this];
}

/// <summary>A number that is always so.</summary>
public sealed record Constant(double Number) : Term;

/// <param name="Sign">+, -, * or /.</param>
public sealed record Combination(char Sign, Term Left, Term Right) : Term;

/// <summary>Hours of the period that have passed.</summary>
public sealed record PassedHours : Term;

/// <summary>A figure of the history of one property of one kind.</summary>
/// <param name="Held">Of shares, hours and times: when it holds.</param>
public sealed record SeriesTerm(string Kind, Property Property, SeriesFigure Figure, Held? Held = null) : Term;

/// <summary>A figure of the totals as they stand.</summary>
/// <param name="Measure">Null for the members themselves.</param>
public sealed record TotalTerm(string Kind, Property? Measure, TotalFigure Figure, params string[] States) : Term
{
    public bool Equals(TotalTerm? other) =>
        other is not null && Kind == other.Kind && Measure == other.Measure && Figure == other.Figure && States.SequenceEqual(other.States);

    public override int GetHashCode() => HashCode.Combine(Kind, Measure, Figure, States.Length);
}

/// <summary>How many alarms of that code stand, whether somebody knows of them or not.</summary>
public sealed record StandingTerm(string Kind, string Code) : Term;

/// <summary>The sum of a number of the inventory.</summary>
public sealed record InventoryTerm(string Kind, AttributeDefinition Attribute) : Term;
