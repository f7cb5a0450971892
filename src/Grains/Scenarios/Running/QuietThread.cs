using System.Runtime.InteropServices;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// Work on a thread of its own that yields to all others: what a scenario takes of a processor, the city does not need just then. Linux knows no priorities of threads
/// below normal but their niceness, which is the thread's own there; the pool's threads are never touched, since nobody could set them right again.
/// </summary>
internal static class QuietThread
{
    private const int OfCallingThread = 0;
    private const int Nicest = 19;

    public static Task<T> Run<T>(Func<T> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            Yield();
            try
            {
                done.SetResult(work());
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled(cancellation);
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        })
        {
            IsBackground = true, Name = "scenario", Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
        return done.Task;
    }

    // Where it is not allowed the thread is one as others are: slower for the city, and nothing else.
    private static void Yield()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(OfCallingThread, 0, Nicest);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    private static extern int SetPriority(int which, uint who, int niceness);
}
