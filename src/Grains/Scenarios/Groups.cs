namespace Beffroi.Scenarios;

/// <summary>Which of some numbers hang together.</summary>
internal sealed class Groups(int count)
{
    private readonly int[] _above = [.. Enumerable.Range(0, count)];

    /// <summary>The lowest number of its group.</summary>
    public int Of(int number)
    {
        while (_above[number] != number)
        {
            number = _above[number] = _above[_above[number]];
        }

        return number;
    }

    public void Join(int one, int other)
    {
        var (a, b) = (Of(one), Of(other));
        _above[Math.Max(a, b)] = Math.Min(a, b);
    }
}
