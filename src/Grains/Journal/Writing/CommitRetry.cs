using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

/// <summary>
/// Commits one group until the store has answered clearly: the same group with the same number, for ever.
/// Only an <see cref="InvalidOperationException"/> goes through: the store has found a defect of the writer, which trying again would not mend.
/// </summary>
internal sealed partial class CommitRetry(IJournalStore store, JournalOptions options, CommitClock clock, TimeProvider time, ILogger logger)
{
    public async Task<CommitAnswer> Commit(JournalGroup group, CancellationToken cancellation)
    {
        clock.Begin();
        try
        {
            for (var pause = options.RetryFrom; ; pause = Longer(pause))
            {
                try
                {
                    var answer = await store.Commit(group, cancellation).ConfigureAwait(false);
                    clock.Answered(group);
                    return answer;
                }
                catch (Exception trouble) when (trouble is not (GroupRefusedException or InvalidOperationException) && !cancellation.IsCancellationRequested)
                {
                    clock.Failed(trouble);
                    LogTrouble(group.Number, group.Rows.Count, pause.TotalMilliseconds, trouble);
                }

                await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            clock.End();
        }
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < options.RetryTo ? pause * 2 : options.RetryTo;
}
