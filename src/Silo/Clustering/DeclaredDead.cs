namespace Beffroi.Clustering;

/// <summary>
/// What Orleans finds it cannot go on after, above all that the cluster has declared this silo dead while it was frozen: the process ends at once,
/// with the code that tells its supervisor to start it again, and without the dump of a crash.
/// </summary>
internal sealed partial class DeclaredDead(ILogger<DeclaredDead> logger) : IFatalErrorHandler
{
    /// <summary>EX_TEMPFAIL, as when the journal is fenced.</summary>
    private const int ExitCode = 75;

    public bool IsUnexpected(Exception exception) => true;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        LogFatal(context, exception);

        // Not a graceful stop: nothing of this silo counts any more, and its shards have other owners. Not on this thread, which may hold what the end waits for.
        new Thread(() => Environment.Exit(ExitCode)) { IsBackground = true }.Start();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "This silo cannot go on and ends; start it again. {Context}")]
    private partial void LogFatal(string? context, Exception? exception);
}
