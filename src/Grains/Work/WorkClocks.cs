using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>The two clocks of an order, from its story alone: how soon somebody was there (GTI), how soon it worked again (GTR), without the times in which they stood still. Pure.</summary>
internal static class WorkClocks
{
    public static WorkClock Attend(WorkStory story, Instant now) => Of(story, story.Targets.Attend, story.AttendedAt, now);

    public static WorkClock Restore(WorkStory story, Instant now) => Of(story, story.Targets.Restore, story.RestoredAt, now);

    private static WorkClock Of(WorkStory story, TimeSpan target, Instant? reached, Instant now)
    {
        var until = reached ?? story.EndedAt ?? Instant.Later(now, story.CreatedAt);
        var (by, spent) = (story.CreatedAt + target, until - story.CreatedAt);
        foreach (var stop in story.Stops.Where(stop => stop.From < until))
        {
            spent -= Instant.Earlier(stop.To, until) - stop.From;
            // One that was late before it stopped stays due when it was.
            by = stop.From >= by ? by : stop.To == Instant.Never ? Instant.Never : by + (stop.To - stop.From);
        }

        return new(target, by, reached, spent);
    }
}
