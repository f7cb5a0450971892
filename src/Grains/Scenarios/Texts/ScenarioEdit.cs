using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>
/// One thing that is otherwise in a scenario, for some assets and from some day on. A closed union: each kind of edit is a record of its own beside this one and a row
/// in <see cref="EditReader"/>, which tells them apart by their first key.
/// </summary>
public abstract record ScenarioEdit
{
    private protected static readonly TimeOnly Noon = new(12, 0);

    private protected ScenarioEdit()
    {
    }

    /// <summary>Whose.</summary>
    public required RuleScope Scope { get; init; }

    /// <summary>Null from the begin on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day on which it is not so any more; null for ever.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The stage with it, of one on which earlier edits are.</summary>
    public abstract Stage On(Stage stage);

    /// <summary>When it begins on a stage that begins then: at noon of its day.</summary>
    private protected Instant Begins(Instant begin) => From is { } day ? LegalTime.At(day, Noon) : begin;

    /// <summary>When it ends: at noon of its day too.</summary>
    private protected Instant Ends => To is { } day ? LegalTime.At(day, Noon) : Instant.Never;
}
