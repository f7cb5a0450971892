using Beffroi.Api;

using Microsoft.Extensions.Options;

namespace Beffroi.Live;

/// <summary>Lets so many viewers in and no more.</summary>
internal sealed class LiveDoor(IOptions<ApiOptions> options)
{
    private int inside;

    public int Places => options.Value.Viewers;

    /// <summary>A place to give back by disposing of it, or null when all are taken.</summary>
    public IDisposable? Enter()
    {
        if (Interlocked.Increment(ref inside) <= Places)
        {
            return new Held(this);
        }

        Interlocked.Decrement(ref inside);
        return null;
    }

    private sealed class Held(LiveDoor door) : IDisposable
    {
        private LiveDoor? door = door;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref door, null) is { } left)
            {
                Interlocked.Decrement(ref left.inside);
            }
        }
    }
}
