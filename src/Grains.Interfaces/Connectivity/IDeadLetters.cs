using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>What could not be taken. Any silo answers.</summary>
[Alias("Beffroi.IDeadLetters")]
public interface IDeadLetters : IGrainWithIntegerKey
{
    /// <summary>Newest first, below id <paramref name="before"/> when given, of one reason when given, at most <paramref name="limit"/> (up to 1,000).</summary>
    [Alias("Read")]
    Task<DeadLetter[]> Read(string? code, long? before, int limit);

    /// <summary>How many there are of each reason.</summary>
    [Alias("Count")]
    Task<Dictionary<string, long>> Count();

    /// <summary>Puts those letters through their connector again: taken ones leave the list, others stay with their new reason.</summary>
    [Alias("Replay")]
    Task<Outcome[]> Replay(long[] ids);
}
