namespace Beffroi.Connectivity;

/// <summary>How many dead letters of one connector are kept, and how many bytes of them a day. What exceeds it is counted, never kept. Time is an argument.</summary>
public sealed class DeadLetterAllowance(IntakeOptions options)
{
    private const double Day = 86_400;

    private readonly Pace _letters = new(options.DeadLettersPerSecond, options.DeadLetterBurst);
    private readonly Pace _bytes = new(options.DeadLetterBytesPerDay / Day, options.DeadLetterBytesPerDay);

    public bool Take(int bytes, TimeSpan now) => _bytes.HasRoom(now) && _letters.Take(1, now) && Charged(bytes, now);

    /// <summary>Whether what an asset refuses may be kept: it is the asset that writes it, so this is asked before and <see cref="Charge"/> told after.</summary>
    public bool HasRoom(TimeSpan now) => _letters.HasRoom(now) && _bytes.HasRoom(now);

    /// <summary>Letters that were written whatever the allowance.</summary>
    public void Charge(int letters, int bytes, TimeSpan now)
    {
        _letters.Charge(letters, now);
        _bytes.Charge(bytes, now);
    }

    private bool Charged(int bytes, TimeSpan now)
    {
        _bytes.Charge(bytes, now);
        return true;
    }
}
