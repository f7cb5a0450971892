namespace Beffroi.Web;

/// <summary>So many reports of citizens from one address in ten minutes, and so many in all: nobody fills the desk by a script. Addresses are forgotten with the ten minutes, and kept nowhere else.</summary>
internal sealed class ReportPace(TimeProvider time)
{
    public const int OfOne = 5;
    public const int OfAll = 200;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _told = [];
    private DateTimeOffset _since;
    private int _all;

    /// <summary>Null when it may be told; else how many seconds from now it may.</summary>
    public int? Wait(string address)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now - _since >= Window)
            {
                (_since, _all) = (now, 0);
                _told.Clear();
            }

            var told = _told.GetValueOrDefault(address);
            if (told >= OfOne || _all >= OfAll)
            {
                return Math.Max(1, (int)Math.Ceiling((_since + Window - now).TotalSeconds));
            }

            (_told[address], _all) = (told + 1, _all + 1);
            return null;
        }
    }
}
