using System.ComponentModel.DataAnnotations;

namespace Beffroi.Past;

/// <summary>How the past is kept.</summary>
public sealed class PastOptions
{
    /// <summary>How often each shard's states are kept; between two of them the journal's rows tell.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ErrorMessage = "Past:KeyframeEvery is how often states are kept for the past: from 1 min to a day. A jump reads as much of the journal as lies between two.")]
    public TimeSpan KeyframeEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long they are kept. The journal's rows are kept for Journal:Keep; before that the past is told as of the hour.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = "Past:Keep is how long states are kept for the past: from 1 to 3,650 days.")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(35);

    /// <summary>How many shards are folded at once when somebody looks back.</summary>
    [Range(1, 64, ErrorMessage = "Past:Folds is how many shards are folded at once when somebody looks back: from 1 to 64.")]
    public int Folds { get; set; } = 2;
}
