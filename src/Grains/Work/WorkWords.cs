using Beffroi.Language;

namespace Beffroi.Work;

/// <summary>What states and reasons are called within a sentence.</summary>
internal static class WorkWords
{
    public static Phrase Of(WorkState state) => state switch
    {
        WorkState.Created => Phrase.Of("created"),
        WorkState.Qualified => Phrase.Of("qualified"),
        WorkState.Planned => Phrase.Of("planned"),
        WorkState.Assigned => Phrase.Of("assigned"),
        WorkState.EnRoute => Phrase.Of("en route"),
        WorkState.OnSite => Phrase.Of("on site"),
        WorkState.Suspended => Phrase.Of("suspended"),
        WorkState.Done => Phrase.Of("done"),
        WorkState.Controlled => Phrase.Of("controlled"),
        WorkState.Closed => Phrase.Of("closed"),
        _ => Phrase.Of("cancelled"),
    };

    public static Phrase Of(IEnumerable<WorkState> states) => Phrase.Join(", ", states.Select(Of));
}
