using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>A back-test under way or ended.</summary>
internal sealed class BackTestRun(string id, BackTestOrder order, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly CancellationTokenSource _cancellation = new();
    private long _ended;

    public string Id { get; } = id;

    public BackTestOrder Order { get; } = order;

    public CancellationToken Cancellation => _cancellation.Token;

    public BackTestState State { get; private set; }

    public Outcome? Failure { get; private set; }

    public double Progress { get; set; }

    public int Assets { get; set; }

    public BackTestTally Tally { get; set; } = new();

    public void Cancel() => _cancellation.Cancel();

    public void End(BackTestState state, Outcome? failure = null)
    {
        _ended = time.GetTimestamp();
        (State, Failure) = (state, failure);
    }

    public BackTestReport Report()
    {
        var (perDay, first) = Tally.Details();
        var took = State == BackTestState.Running ? time.GetElapsedTime(_started) : time.GetElapsedTime(_started, _ended);
        var progress = State == BackTestState.Done ? 1 : Progress;
        return new()
        {
            Id = Id,
            State = State,
            Progress = progress,
            Speed = took > TimeSpan.Zero ? (Order.To - Order.From) * progress / took : 0,
            Readings = Tally.Readings,
            Firings = Tally.Firings,
            Commands = Tally.Commands,
            Energy = Tally.Energy,
            Late = Tally.Late,
            Damped = Tally.Damped,
            PerDay = perDay,
            First = first,
            Failure = Failure,
            Assets = Assets,
        };
    }
}
