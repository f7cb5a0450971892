using System.Collections.Concurrent;

namespace Beffroi.Devices;

/// <summary>
/// The confined process: reads calls on its standard input, answers on its standard output, and knows nothing else. It opens no file and no socket, and
/// ends as soon as its input does, whatever it is doing then: also when the silo was killed.
/// </summary>
internal static class ScriptChild
{
    /// <summary>What the program is started with to be one. Not for people.</summary>
    public const string Verb = "codec-child";

    // Deep calls of a codec are refused long before this is full.
    private const int StackBytes = 64 * 1024 * 1024;

    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        using var calls = new BlockingCollection<byte[]>(16);
        var worker = new Thread(() => Work(calls, output), StackBytes) { IsBackground = true };
        worker.Start();
        Confinement.Enter();
        while (ScriptFrames.Read(input, CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } frame)
        {
            calls.Add(frame);
        }

        // The worker may be in a loop without end: returning ends it with the process.
        return 0;
    }

    private static void Work(BlockingCollection<byte[]> calls, Stream output)
    {
        var shelf = new ScriptShelf();
        foreach (var frame in calls.GetConsumingEnumerable())
        {
            var reply = Answer(shelf, frame);
            output.Write(ScriptFrames.Of(reply));
            output.Flush();
            if (reply.Last)
            {
                Environment.Exit(0);
            }
        }
    }

    private static ScriptReply Answer(ScriptShelf shelf, byte[] frame)
    {
        try
        {
            var request = ScriptFrames.Request(frame);
            return shelf.Find(request, out var fault) is { } script ? ScriptRun.Of(script, request) : fault!;
        }
        catch (Exception fault) when (fault is OutOfMemoryException or InsufficientExecutionStackException)
        {
            return ScriptReply.Refuse(CodecCode.TooLarge, "The codec wants more memory than it may have.") with { Last = true };
        }
    }
}
