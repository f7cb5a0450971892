namespace Beffroi.Connectivity;

/// <summary>How many dead letters of one source are kept: a burst, then a rate. What exceeds it is counted, never kept. Time is an argument.</summary>
public sealed class DeadLetterAllowance(int burst, int perSecond)
{
    private readonly Lock _lock = new();
    private double _left = burst;
    private TimeSpan _at;

    public bool Take(TimeSpan now)
    {
        lock (_lock)
        {
            _left = Math.Min(burst, _left + ((now - _at).TotalSeconds * perSecond));
            _at = now;
            if (_left < 1)
            {
                return false;
            }

            _left--;
            return true;
        }
    }
}
