using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Beffroi.Clustering.Local;

/// <summary>Ends child processes in order, where the system has signals; else at once.</summary>
internal static class ChildSignal
{
    private const int Sigint = 2;
    private const int Sigterm = 15;

    public static Task Terminate(Process child, TimeSpan patience) => End(child, Sigterm, patience);

    public static Task Interrupt(Process child, TimeSpan patience) => End(child, Sigint, patience);

    private static async Task End(Process child, int signal, TimeSpan patience)
    {
        if (OperatingSystem.IsWindows() || Send(child.Id, signal) != 0)
        {
            child.Kill(entireProcessTree: true);
        }

        using var waiting = new CancellationTokenSource(patience);
        await child.WaitForExitAsync(waiting.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!child.HasExited)
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);
}
