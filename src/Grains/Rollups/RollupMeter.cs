using System.Diagnostics.Metrics;

namespace Beffroi.Rollups;

/// <summary>Whether totals keep up, on the meter "Beffroi".</summary>
internal sealed class RollupMeter
{
    private readonly TimeProvider _time;
    private readonly Counter<long> _told;
    private long _flushed;

    public RollupMeter(IMeterFactory meters, Board board, TimeProvider time)
    {
        _time = time;
        _flushed = time.GetTimestamp();
        var meter = meters.Create("Beffroi");
        _told = meter.CreateCounter<long>("beffroi.rollup.entries", "{entry}", "Assets' newest contributions told to their cells");
        meter.CreateObservableGauge("beffroi.rollup.flush_age", () => _time.GetElapsedTime(Interlocked.Read(ref _flushed)).TotalSeconds, "s", "Since everything on this silo's board was last told to every cell");
        meter.CreateObservableGauge("beffroi.rollup.board", () => board.Count, "{asset}", "Assets on this silo's board");
    }

    public void Told(int entries) => _told.Add(entries);

    public void Flushed() => Interlocked.Exchange(ref _flushed, _time.GetTimestamp());
}
