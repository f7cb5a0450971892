using Beffroi.Language;
using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A scenario in a list.</summary>
/// <param name="Of">Id of the one it is a fork of.</param>
/// <param name="Problems">Errors of the newest version.</param>
internal sealed record ScenarioHeadShape(string Id, string Title, string? Of, int Version, Instant Updated, string Author, int Problems)
{
    public static ScenarioHeadShape From(ScenarioSummary summary) => new(summary.Head.Id, summary.Title, summary.Of, summary.Head.Number, summary.Head.At, summary.Head.Author, summary.Problems);
}

/// <summary>A scenario, whole, as of a version.</summary>
internal sealed record ScenarioDocumentShape(
    string Id, string Title, string? Of, int Version, Instant Updated, string Author, string Reason, bool Withdrawn, int Problems, string Yaml, TextVersion[] Versions);

/// <summary>What of a scenario the city can be asked for.</summary>
/// <param name="Without">Ids of the city's rules that are not in force there.</param>
/// <param name="LeftOut">What the city has no step for.</param>
internal sealed record ProposalShape(string Id, int Version, string Title, ProposedRuleShape[] Rules, string[] Without, ProposedEditShape[] Edits, ScenarioRefusal[] LeftOut)
{
    public static ProposalShape Of(ScenarioProposal proposal, Tongue tongue) => new(
        proposal.Head.Id, proposal.Head.Number, proposal.Title, [.. proposal.Rules.Select(r => new ProposedRuleShape(r.Id, r.Yaml, r.State is { } state ? RuleShapes.Word(state) : null))], proposal.Without,
        [.. proposal.Edits.Select(ProposedEditShape.Of)], [.. proposal.LeftOut.Select(o => ScenarioRefusal.Of(o, tongue))]);
}

/// <param name="State">That of the city's rule of this id; null where it has none.</param>
internal sealed record ProposedRuleShape(string Id, string Yaml, string? State);

internal sealed record ProposedValueShape(string Name, string Value);

/// <param name="Index">Among the edits of the scenario and those it is a fork of, from 0.</param>
/// <param name="Changed">Of how many of the assets something would change now.</param>
/// <param name="Calendar">What it gives of calendars: an assignment is a step of its own.</param>
/// <param name="Mapping">How an import reads the file of its assets; null when nothing but a calendar is given.</param>
internal sealed record ProposedEditShape(int Index, string Kind, DateOnly? From, ProposedValueShape[] Attributes, int Assets, int Changed, string? Calendar, string? Mapping)
{
    public static ProposedEditShape Of(ProposedEdit edit) =>
        new(edit.Index, edit.Kind, edit.From, [.. edit.Attributes.Select(a => new ProposedValueShape(a.Key, a.Value))], edit.Assets, edit.Changed, edit.Calendar, edit.Mapping);
}
