namespace Beffroi.Twin;

/// <summary>Alarms that are not a kind's own; their words are beside this file.</summary>
public static class KernelAlarms
{
    /// <summary>An order was not obeyed, whatever the device answered. While a newer one is under way, nothing changes.</summary>
    public static readonly Alarm NotConfirmed = new("command-not-confirmed", Priority.Minor, TimeSpan.Zero, sight => sight.IsDisobeyed);

    /// <summary>Nothing was heard of the asset for as long as its kind says (<see cref="AssetKind.SilentAfter"/>).</summary>
    public static readonly Alarm Silent = Told("silent", Priority.Planned) with { IsLoss = true, IsSilence = true };

    /// <summary>Most of what hangs on the asset is lost: the asset, or what is before it, has failed. Raised by root cause.</summary>
    public static readonly Alarm DependantsLost = Told("dependants-lost", Priority.Major);

    /// <summary>Likewise on one of its parts, named behind the slash: <c>branch-lost/3</c>.</summary>
    public static readonly Alarm BranchLost = Told("branch-lost", Priority.Major);

    /// <summary>Those that are raised rather than judged (<see cref="Raising"/>): any kind can have them.</summary>
    public static IReadOnlyList<Alarm> Raised { get; } = [BranchLost, DependantsLost];

    /// <summary>Those of a kind that has what they are about, judged like its own.</summary>
    public static IEnumerable<Alarm> Of(AssetKind kind)
    {
        if (kind.Controls.Count > 0)
        {
            yield return NotConfirmed;
        }

        if (kind.SilentAfter is { } after)
        {
            yield return Silent with { Holds = sight => sight.IsSilentFor(after) };
        }
    }

    /// <summary>Whether an alarm of that code is inferred from those of dependants.</summary>
    public static bool IsInferred(string code) => code == DependantsLost.Code || code.StartsWith(BranchLost.Code + "/", StringComparison.Ordinal);

    /// <summary>The row of that code: the kind's own, or the kernel's; null when the alarm was told by a fact.</summary>
    public static Alarm? Row(AssetKind kind, string code)
    {
        foreach (var alarm in kind.AllAlarms)
        {
            if (alarm.Code == code)
            {
                return alarm;
            }
        }

        return code == DependantsLost.Code ? DependantsLost : IsInferred(code) ? BranchLost : null;
    }

    /// <summary>How urgent an alarm is: as its row says now, else as it was told.</summary>
    public static Priority PriorityOf(AssetKind kind, HeldAlarm alarm) => Row(kind, alarm.Code)?.Priority ?? alarm.Told?.Priority ?? Priority.None;

    private static Alarm Told(string code, Priority priority) => new(code, priority, TimeSpan.Zero, static _ => null);
}
