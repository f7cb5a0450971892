using System.Text.Json;
using Beffroi.Alarms;
using Beffroi.Control.Outlets;

namespace Beffroi.Twin;

/// <summary>What time does to alarms: shelving ends, and what calls for somebody at once and is not acknowledged goes up the rota (domain reference §8). Pure.</summary>
internal static class AlarmTimes
{
    /// <summary>The outlet through which people are called.</summary>
    public const string Notification = "notification";

    /// <summary>What an effect to it is called.</summary>
    public const string Escalation = "escalation";

    // Unacknowledged for so long, the first level of the rota is called, then the second, then the third.
    private static readonly TimeSpan[] Patience = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)];

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

            while (AlarmFold.Find(turn.State, alarm.Code) is { } held && Due(turn.Kind, held) <= turn.Now)
            {
                Escalate(turn, held);
            }
        }
    }

    public static Instant NextDeadline(AssetKind kind, List<HeldAlarm> alarms, Instant now)
    {
        var next = Instant.Never;
        foreach (var alarm in alarms)
        {
            // One that has passed is looked at when it next can be.
            var due = Instant.Earlier(alarm.Shelved?.Until ?? Instant.Never, Due(kind, alarm));
            next = Instant.Earlier(next, due > now ? due : now);
        }

        return next;
    }

    /// <summary>When the next level is called for it; never for what is acknowledged, set aside, over, or can wait for office hours.</summary>
    private static Instant Due(AssetKind kind, HeldAlarm alarm) =>
        alarm.State == AlarmState.Unacknowledged && alarm.Escalated < Patience.Length && KernelAlarms.PriorityOf(kind, alarm) is Priority.Danger or Priority.Major
            ? alarm.CallsSince + Patience[alarm.Escalated]
            : Instant.Never;

    private static void Escalate(AssetTurn turn, HeldAlarm alarm)
    {
        var level = alarm.Escalated + 1;
        turn.Note(new AlarmFact(alarm.Code, AlarmStep.Escalated, AlarmActs.Twin, Level: level));
        var call = new EscalationCall(level, alarm.Code, alarm.Told?.Title, (int)KernelAlarms.PriorityOf(turn.Kind, alarm)) { EnglishTitle = alarm.Told?.EnglishTitle };
        turn.Tell(OutletTarget.Named(Notification), new() { Form = EffectForm.Message, Name = Escalation, At = turn.Now, Body = JsonSerializer.Serialize(call) });
    }
}
