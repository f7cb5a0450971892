using Beffroi.Refusals;

namespace Beffroi.City;

/// <summary>Where the newest <see cref="CityIndex"/> is found.</summary>
internal sealed class CurrentCity
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CityIndex? newest;

    /// <summary>Null until everything was read once.</summary>
    public CityIndex? Newest => newest;

    /// <summary>The newest; waits a little for the first one, and refuses as <c>not-ready</c> when it does not come.</summary>
    public async ValueTask<CityIndex> Read(CancellationToken stop = default)
    {
        if (newest is null)
        {
            await first.Task.WaitAsync(Patience, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.ThrowIfCancellationRequested();
        }

        return newest ?? throw new RefusedException(new(StatusCodes.Status503ServiceUnavailable, "not-ready") { RetryAfterSeconds = 2 });
    }

    public void Set(CityIndex city)
    {
        newest = city;
        first.TrySetResult();
    }
}
