using System.ComponentModel.DataAnnotations;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>How soon work is to be done, and what the twin looks after itself.</summary>
public sealed class WorkOptions
{
    private static readonly Dictionary<Priority, WorkTargets> Usual = new()
    {
        [Priority.Danger] = new(TimeSpan.FromHours(1), TimeSpan.FromHours(4)),
        [Priority.Major] = new(TimeSpan.FromHours(4), TimeSpan.FromHours(24)),
        [Priority.Minor] = new(TimeSpan.FromHours(48), TimeSpan.FromHours(72)),
        [Priority.Planned] = new(TimeSpan.FromDays(30), TimeSpan.FromDays(60)),
    };

    /// <summary>Hours to attend (GTI) and to restore (GTR) by priority, <c>danger</c> to <c>planned</c>: <c>Work:Attend:Danger = 2</c>. What is not told is as usual (domain reference §8).</summary>
    public Dictionary<Priority, double> Attend { get; set; } = [];

    public Dictionary<Priority, double> Restore { get; set; } = [];

    /// <summary>Why an order may stand still without its clocks running: what the contract lists. A missing part is the contractor's own.</summary>
    public Suspension[]? StopsClock { get; set; }

    /// <summary>How often each silo looks whether an order is owed something: a lock, a proof.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an alarm may go on holding after the work was done before it speaks against it: a lamp shows nothing before the night.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan ProofPatience { get; set; } = TimeSpan.FromHours(24);

    public WorkTargets TargetsOf(Priority priority) => new(
        Attend.TryGetValue(priority, out var attend) ? TimeSpan.FromHours(attend) : Usual[priority].Attend,
        Restore.TryGetValue(priority, out var restore) ? TimeSpan.FromHours(restore) : Usual[priority].Restore);

    public bool Stops(Suspension reason) => (StopsClock ?? [Suspension.Access, Suspension.Weather]).Contains(reason);

    internal WorkSettings Told() => new(
        Usual.Keys.ToDictionary(priority => priority, TargetsOf), [.. Enum.GetValues<Suspension>().Where(Stops)], WorkSteps.All);
}
