using Beffroi.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>Drops the oldest dead letters beyond the number that is kept. Ids grow, so what lies further back than that number is too many.</summary>
public sealed partial class DeadLetterTrimming(
    IRegisterStore registers, IJournal journal, IOptions<IntakeOptions> options, TimeProvider time, ILogger<DeadLetterTrimming> log) : BackgroundService
{
    private const int Page = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Drops what is too many now, and says how many that were.</summary>
    public async Task<int> Trim(CancellationToken cancellation)
    {
        var counts = await registers.CountDeadLetters(cancellation);
        if (counts.Values.Sum() <= options.Value.DeadLettersKept || await registers.DeadLetters(null, null, 1, cancellation) is not [var newest])
        {
            return 0;
        }

        var dropped = 0;
        while (await registers.DeadLetters(null, newest.Id - options.Value.DeadLettersKept + 1, Page, cancellation) is { Length: > 0 } old)
        {
            await journal.Write([.. old.Select(letter => new RegisterWrite.DeadLetterRemoved(letter.Id))]);
            dropped += old.Length;
        }

        return dropped;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await Trim(stoppingToken) is > 0 and var dropped)
                {
                    LogTrimmed(dropped, options.Value.DeadLettersKept);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogTrimFailed(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Dropped} old dead letters were dropped; the newest {Kept} are kept")]
    private partial void LogTrimmed(int dropped, int kept);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old dead letters could not be dropped; it is tried again")]
    private partial void LogTrimFailed(Exception fault);
}
