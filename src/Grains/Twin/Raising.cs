using Beffroi.Alarms;

namespace Beffroi.Twin;

/// <summary>Raises and ends alarms that are not judged from a row of the kind: the kernel's own, and those of rules. Pure.</summary>
public static class Raising
{
    /// <summary>
    /// Raises an alarm in this turn, at once: delays are the caller's. For a rule: code <c>rule/{rule id}</c>, with its words and priority. What is raised already
    /// stays as it is (<see cref="Outcome.Unchanged"/>). The alarm then has its own life: who raised it only says when it ends.
    /// </summary>
    public static Outcome Raise(AssetTurn turn, string code, ToldAlarm told) => Raise(turn, code, told, told.Latches);

    /// <summary>Likewise, an alarm of the kernel.</summary>
    public static Outcome Raise(AssetTurn turn, Alarm alarm) => Raise(turn, alarm.Code, null, alarm.Latches);

    /// <summary>Ends an alarm in this turn; what was not raised stays so (<see cref="Outcome.Unchanged"/>). It remains in hand until it is acknowledged.</summary>
    public static Outcome End(AssetTurn turn, string code)
    {
        if (turn.State.Conditions?.Exists(c => c.Code == code) != true)
        {
            return Outcome.Unchanged;
        }

        turn.Note(new ConditionFact(code, ConditionStep.Ended));
        return Outcome.Taken;
    }

    private static Outcome Raise(AssetTurn turn, string code, ToldAlarm? told, bool latches)
    {
        if (turn.State.Description is null || turn.State.Retired)
        {
            return Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Nothing was raised.");
        }

        if (turn.State.Conditions?.Exists(c => c.Code == code && c.Open) == true)
        {
            return Outcome.Unchanged;
        }

        turn.Note(new ConditionFact(code, ConditionStep.Opened, told, latches));
        return Outcome.Taken;
    }
}
