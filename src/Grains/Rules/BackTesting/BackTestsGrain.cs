using Beffroi.Rules.Reading;
using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>Begins back-tests and tells how they are.</summary>
[GrainType("back-tests")]
internal sealed class BackTestsGrain(BackTester tester, Catalogue catalogue, TimeProvider time) : Grain, IBackTests
{
    private const int MostRunning = 2;
    private const int MostKept = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    private readonly Dictionary<string, BackTestRun> _runs = [];
    private int _number;

    public Task<(Outcome Outcome, string? Id)> Start(BackTestOrder order)
    {
        if (Refusal(order) is { } refusal)
        {
            return Task.FromResult<(Outcome, string?)>((refusal, null));
        }

        var id = FormattableString.Invariant($"{Instant.From(time.GetUtcNow()).Microseconds / 1000:x}-{++_number}");
        var run = _runs[id] = new(id, order, time);
        foreach (var old in _runs.Values.Where(r => r.State != BackTestState.Running).SkipLast(MostKept).ToArray())
        {
            _runs.Remove(old.Id);
        }

        // Hours of work that touches no grain's state: on the pool, not on the scheduler of this grain. Its end is in its report.
        _ = Task.Run(() => tester.Run(run));
        return Task.FromResult<(Outcome, string?)>((Outcome.Taken, id));
    }

    public Task<BackTestReport?> Read(string id) => Task.FromResult(_runs.GetValueOrDefault(id)?.Report());

    public Task<bool> Cancel(string id)
    {
        _runs.GetValueOrDefault(id)?.Cancel();
        return Task.FromResult(_runs.ContainsKey(id));
    }

    private Outcome? Refusal(BackTestOrder order)
    {
        if (order.From >= order.To || order.To - order.From > Longest)
        {
            return Outcome.Refused("bad-stretch", "A back-test goes from an instant to a later one, over 400 days at most.", "Correct 'from' and 'to'.");
        }

        if (_runs.Values.Count(r => r.State == BackTestState.Running) >= MostRunning)
        {
            return Outcome.Refused("too-many-back-tests", $"{MostRunning} back-tests are running.", "Wait until one has ended, or cancel one.");
        }

        var errors = RuleReader.Read(order.Yaml, catalogue).Diagnostics.Where(d => d.Severity == RuleSeverity.Error).ToArray();
        return errors.Length == 0 ? null : Outcome.Refused("rule-invalid", $"The rule has errors; the first, {errors[0].Placed}", errors[0].Advised);
    }
}
