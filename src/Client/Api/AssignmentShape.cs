using Beffroi.Language;
using Beffroi.Programmes;

namespace Beffroi.Api;

/// <param name="Release">Takes the calendar from those that have it.</param>
internal sealed record AssignmentRequest(ScopeShape Scope, bool Release, string Author, string Reason);

/// <summary>Which assets: every part that is given must hold.</summary>
/// <param name="Bbox">West, south, east, north.</param>
internal sealed record ScopeShape(string? Kind, string[]? Assets, string? Authority, string? District, string[]? Tags, double[]? Bbox);

internal sealed record AssignmentAccepted(string Calendar, int Members);

/// <param name="Total">How many have the calendar.</param>
/// <param name="Progress">Of the newest assignment; null when there was none since the start.</param>
internal sealed record MembersShape(string Calendar, int Total, MemberShape[] Items, string? Next, ProgressShape? Progress);

internal sealed record MemberShape(string Asset, string? Name, string? Authority, string? District)
{
    public static MemberShape Of(CalendarMember member) => new(
        member.Asset.ToString(), member.Name, member.Authority is { } a ? $"authority/{a}" : null, member.District is { } d ? $"district/{d}" : null);
}

internal sealed record ProgressShape(bool Running, int Members, int Done, int Refused, RefusedMember[] First)
{
    public static ProgressShape Of(AssignmentProgress progress, Tongue tongue) => new(
        progress.Running, progress.Members, progress.Done, progress.Refused, [.. progress.First.Select(r => new RefusedMember(r.Asset.ToString(), r.Code, Sentences.Told(tongue, r.Said, r.Sentence)))]);
}

internal sealed record RefusedMember(string Asset, string Code, string Sentence);
