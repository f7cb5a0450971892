using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A part of the list of alarms.</summary>
/// <param name="Next">Give it as <c>after</c> for the next page; null on the last.</param>
/// <param name="Rate">How fast alarms call in the asked scope, whatever their state is by now.</param>
internal sealed record AlarmPage(IReadOnlyList<AlarmRow> Items, string? Next, int Matched, AlarmRate Rate);

/// <param name="PerTenMinutes">How many called somebody in the last ten minutes.</param>
/// <param name="Flood">Whether they come faster than one person can follow: more than 10 in ten minutes begin it, fewer than 5 end it.</param>
internal sealed record AlarmRate(int PerTenMinutes, bool Flood);

/// <param name="FloodSince">Since when; null when there is none.</param>
/// <param name="Steps">How many called, in steps of ten minutes, oldest first.</param>
internal sealed record AlarmRateSeries(int PerTenMinutes, bool Flood, Instant? FloodSince, AlarmRateStep[] Steps);

internal sealed record AlarmRateStep(Instant At, int Count);

/// <summary>Something that happened to an alarm.</summary>
/// <param name="Author">Null for what its condition did, <c>beffroi</c> for what time or another alarm did.</param>
internal sealed record AlarmEventShape(Instant At, string Act, string? Author, string? Text);

/// <summary>One alarm, whole.</summary>
/// <param name="Alarm">Null when it is normal.</param>
/// <param name="Events">Newest first, 200 at most.</param>
/// <param name="Children">Those that follow from it, 200 at most.</param>
internal sealed record AlarmDetail(AlarmRow? Alarm, AlarmEventShape[] Events, Page<AlarmRow> Children);

/// <summary>Alarms counted by what they are.</summary>
internal sealed record AlarmNatures(AlarmNature[] Items, int Matched);

/// <param name="Priority">Of the worst of them.</param>
/// <param name="Unacknowledged">That nobody has taken note of; <paramref name="Unassigned"/> that are in nobody's hands.</param>
/// <param name="Oldest">Since when the oldest holds.</param>
internal sealed record AlarmNature(string Kind, string KindName, string Code, string Title, int Priority, int Count, int Unacknowledged, int Unassigned, Instant Oldest);
