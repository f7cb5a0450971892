using System.Collections.Concurrent;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>
/// Keeps what connectors could not take, through the journal, so that it is durable when the sender is acknowledged.
/// A flood is bounded: each source has an allowance, and beyond it letters are counted only.
/// </summary>
public sealed class DeadLetterBox(IJournal journal, IOptions<IntakeOptions> options, IntakeMeter meter, Catalogue catalogue, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DeadLetterAllowance> _allowances = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Whether what an asset refuses of that connector's may be kept now.</summary>
    public bool HasRoom(string connector) => Allowance(connector).HasRoom(Now);

    /// <summary>Counts what an asset wrote of that connector's against its allowance.</summary>
    public void Charge(string connector, int letters, int bytes) => Allowance(connector).Charge(letters, bytes, Now);

    /// <summary>Completes when the letter is committed, or at once when it is only counted.</summary>
    public async Task Put(string connector, DeadLetter letter)
    {
        letter = Discretion.Of(catalogue, letter);
        var kept = Allowance(connector).Take(letter.Body.Length, Now);
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

    private DeadLetterAllowance Allowance(string connector) => _allowances.GetOrAdd(connector, static (_, options) => new(options), options.Value);
}
