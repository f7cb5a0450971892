using Beffroi.Journal;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Connectivity;

/// <summary>The dead letters, read from their register and replayed; any silo answers.</summary>
[StatelessWorker, Reentrant, GrainType("dead-letters")]
public sealed class DeadLettersGrain(IRegisterStore registers, DeadLetterReplay replay) : Grain, IDeadLetters
{
    private const int MostAtOnce = 1_000;

    public Task<DeadLetter[]> Read(string? code, long? before, int limit) =>
        registers.DeadLetters(code, before, Math.Clamp(limit, 0, MostAtOnce), CancellationToken.None);

    public Task<Dictionary<string, long>> Count() => registers.CountDeadLetters(CancellationToken.None);

    public async Task<Outcome[]> Replay(long[] ids)
    {
        if (ids.Length > MostAtOnce)
        {
            var refusal = Outcome.Refused("too-many", $"{ids.Length} dead letters were asked for; {MostAtOnce} go at once.", "Send them in several requests.");
            return [.. ids.Select(_ => refusal)];
        }

        var outcomes = new Outcome[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            outcomes[i] = await replay.Replay(ids[i], CancellationToken.None);
        }

        return outcomes;
    }
}
