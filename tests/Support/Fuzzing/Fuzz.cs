using CsCheck;
using Xunit;

namespace Beffroi.Support.Fuzzing;

/// <summary>
/// Runs a check on many generated inputs: a few thousand in the suite, or for as long as <c>BEFFROI_FUZZ_SECONDS</c> says, beginning from <c>BEFFROI_FUZZ_SEED</c> when it is given.
/// A failure prints the seed that repeats it.
/// </summary>
public static class Fuzz
{
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("BEFFROI_FUZZ_SECONDS"), out var seconds) ? seconds : 0;
    private static readonly string? Seed = Environment.GetEnvironmentVariable("BEFFROI_FUZZ_SEED") is { Length: > 0 } seed ? seed : null;

    public static void Run<T>(Gen<T> inputs, int iterations, Action<T> check)
    {
        if (Seconds > 0)
        {
            inputs.Sample(check, seed: Seed, time: Seconds, threads: 1);
        }
        else
        {
            inputs.Sample(check, seed: Seed, iter: iterations, threads: 1);
        }
    }

    /// <summary>Fails when the act allocates more than a multiple of its input and a fixed part, or takes seconds. The act runs on this thread.</summary>
    /// <param name="times">Bytes that may be allocated for each byte of input.</param>
    /// <param name="fixedPart">Bytes that may be allocated whatever the input.</param>
    public static T Bounded<T>(int size, int times, int fixedPart, Func<T> act)
    {
        var since = TimeProvider.System.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = act();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= ((long)times * size) + fixedPart, $"{size} bytes made it allocate {allocated}");
        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(5), $"{size} bytes kept it busy for {TimeProvider.System.GetElapsedTime(since)}");
        return result;
    }
}
