using Beffroi.Control.Outlets;
using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>Writes into the shift log what the twin has to say there. Should the log not take it now, it is said again, and not lost.</summary>
internal static class TwinEntry
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static async Task<Outcome> Write(IGrainFactory grains, string type, string text, LogLink[] links)
    {
        var written = await grains.GetGrain<IShiftLog>(0).Write(new(AlarmActs.Twin, type, text, null, links, null));
        return written.Outcome.Code == "journal-stalled" ? throw new NotYetException(Pause, written.Outcome.Sentence!) : written.Outcome;
    }
}
