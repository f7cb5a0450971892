using Xunit;

namespace Beffroi.Journal;

/// <summary>Waits for what other threads bring about, and says what it waited for when it does not come.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            Assert.False(patience.IsCancellationRequested, $"within 30 s it did not come to be that {what}");
            await Task.Delay(2);
        }
    }
}
