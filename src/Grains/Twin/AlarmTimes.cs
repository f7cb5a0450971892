namespace Beffroi.Twin;

/// <summary>What time does to alarms: shelving ends. Pure.</summary>
internal static class AlarmTimes
{
    public static void Pass(AssetTurn turn)
    {
        if (turn.State.Alarms is not { Count: > 0 } alarms)
        {
            return;
        }

        foreach (var alarm in alarms.ToArray())
        {
            if (alarm.Shelved?.Until <= turn.Now)
            {
                turn.Note(new AlarmFact(alarm.Code, AlarmStep.Unshelved, AlarmActs.Twin));
            }
        }
    }

    public static Instant NextDeadline(AssetState state, Instant now)
    {
        var next = Instant.Never;
        foreach (var alarm in state.Alarms ?? [])
        {
            if (alarm.Shelved?.Until is { } until)
            {
                // One that has passed is looked at when it next can be.
                next = Instant.Earlier(next, until > now ? until : now);
            }
        }

        return next;
    }
}
