namespace Beffroi.Programmes;

/// <summary>Which programme in which night: rules in order, the first that holds decides, and a default. Pure.</summary>
public sealed record LightingCalendar
{
    public required string Title { get; init; }

    public IReadOnlyList<CalendarRule> Rules { get; init; } = [];

    /// <summary>Id of the programme of all other nights.</summary>
    public required string Default { get; init; }

    /// <summary>How strictly the sky is protected there.</summary>
    public SkyZone Zone { get; init; }

    /// <summary>What is to be lit, in square metres; null when it was not told.</summary>
    public double? Area { get; init; }

    public IEnumerable<string> Programmes => Rules.Select(r => r.Programme).Append(Default).Distinct();

    /// <summary>The rule that decides; null for the default.</summary>
    public CalendarRule? RuleOf(DateOnly night)
    {
        foreach (var rule in Rules)
        {
            if (rule.Holds(night))
            {
                return rule;
            }
        }

        return null;
    }
}
