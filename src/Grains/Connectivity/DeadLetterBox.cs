using System.Collections.Concurrent;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>
/// Keeps what connectors could not take, through the journal, so that it is durable when the sender is acknowledged.
/// A flood is bounded: each source has an allowance, and beyond it letters are counted only.
/// </summary>
public sealed class DeadLetterBox(IJournal journal, IOptions<IntakeOptions> options, IntakeMeter meter, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DeadLetterAllowance> _allowances = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();

    /// <summary>Completes when the letter is committed, or at once when it is only counted.</summary>
    public async Task Put(string connector, DeadLetter letter)
    {
        var allowance = _allowances.GetOrAdd(connector, _ => new(options.Value.DeadLetterBurst, options.Value.DeadLettersPerSecond));
        var kept = allowance.Take(time.GetElapsedTime(_start));
        meter.Refused(connector, letter.Code, kept);
        for (var pause = TimeSpan.FromMilliseconds(100); kept; pause = TimeSpan.FromSeconds(2))
        {
            try
            {
                await journal.Write([new RegisterWrite.DeadLetterAdded(letter)]);
                return;
            }
            catch (Exception fault) when (PassingTrouble.Name(fault) is { } name)
            {
                meter.Repeated(name);
                await Task.Delay(pause, time);
            }
        }
    }
}
