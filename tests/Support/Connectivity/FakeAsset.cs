using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support.Connectivity;

/// <summary>An asset that remembers its calls. It can be made to hold its answers, as a commit would, or to fail the next calls.</summary>
public sealed class FakeAsset
{
    private readonly Lock _lock = new();
    private readonly HashSet<(string, long, long)> _identities = [];
    private readonly List<Delivery[]> _calls = [];
    private TaskCompletionSource? _gate;

    /// <summary>The calls until now; later ones do not change what was handed out.</summary>
    public IReadOnlyList<Delivery[]> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public IEnumerable<Delivery> Deliveries => Calls.SelectMany(call => call);

    public Queue<Exception> Failures { get; } = new();

    /// <summary>Throws for deliveries it says yes to.</summary>
    public Func<Delivery, bool> Poison { get; set; } = _ => false;

    /// <summary>Gives the rejections of a delivery.</summary>
    public Func<Delivery, Rejection[]> Reject { get; set; } = _ => [];

    /// <summary>What it was told to be.</summary>
    public List<Description> Descriptions { get; } = [];

    public Task<Outcome> Describe(Description description, Cause cause)
    {
        Descriptions.Add(description);
        return Task.FromResult(Outcome.Taken);
    }

    public void Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Commit() => Interlocked.Exchange(ref _gate, null)?.SetResult();

    public async Task<DeliveryOutcome[]> Observe(Delivery[] deliveries)
    {
        DeliveryOutcome[] outcomes;
        lock (_lock)
        {
            if (Failures.TryDequeue(out var failure))
            {
                throw failure;
            }

            if (deliveries.Any(Poison))
            {
                throw new InvalidOperationException("poison");
            }

            _calls.Add(deliveries);
            outcomes = Array.ConvertAll(deliveries, Take);
        }

        if (_gate is { } gate)
        {
            await gate.Task;
        }

        return outcomes;
    }

    private DeliveryOutcome Take(Delivery delivery)
    {
        if (delivery.Sequence is { } sequence && !_identities.Add((delivery.Source, delivery.Epoch, sequence)))
        {
            return new() { Result = DeliveryResult.Repeat };
        }

        var rejections = Reject(delivery);
        return new()
        {
            Result = rejections.Length < delivery.Measurements.Length ? DeliveryResult.Taken : DeliveryResult.Rejected,
            Version = _calls.Count,
            Rejections = rejections,
        };
    }
}
