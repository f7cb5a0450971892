using System.Diagnostics.CodeAnalysis;

using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>An incident, whole.</summary>
internal sealed record IncidentDetail : IncidentShape
{
    [SetsRequiredMembers]
    public IncidentDetail(IncidentShape row, IncidentMemberShape[] members, IncidentEntryShape[] entries, RelatedIncidentShape[] related)
        : base(row) => (Members, Entries, Related) = (members, entries, related);

    /// <summary>In the order they joined.</summary>
    public IncidentMemberShape[] Members { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IncidentEntryShape[] Entries { get; init; }

    /// <summary>Open incidents it is tied to: whether they are one is for a person to say.</summary>
    public RelatedIncidentShape[] Related { get; init; }
}

/// <summary>An alarm of an incident.</summary>
/// <param name="Ended">Since when it no longer holds; null while it does.</param>
/// <param name="By">Who put it there; null when the twin did.</param>
/// <param name="Ties">Why the twin put it there.</param>
internal sealed record IncidentMemberShape(
    AssetName Asset, string Code, string Title, int Priority, string Department, double[]? Place, Instant Since, Instant Joined, Instant? Ended, string? By, TieShape[] Ties);

/// <param name="Form"><c>hangs-on</c>, <c>shares</c> or <c>near</c>.</param>
/// <param name="On">The asset that both hang on.</param>
/// <param name="Supply">The public supply that both hang on.</param>
internal sealed record TieShape(string Form, AssetName With, string Code, string Title, AssetName? On, string? Supply, double? Metres, double Seconds, double Score);

/// <param name="Author"><c>beffroi</c> for what the twin did.</param>
/// <param name="Event"><c>opened</c>, <c>joined</c>, <c>took</c>, <c>went-into</c>, <c>parted</c>, <c>split-off</c>, <c>noted</c> or <c>closed</c>.</param>
/// <param name="Other">The other incident.</param>
internal sealed record IncidentEntryShape(Instant At, string Author, string Event, AlarmParent[] Alarms, long? Other, string? Text);

internal sealed record RelatedIncidentShape(long Number, TieShape Tie);
