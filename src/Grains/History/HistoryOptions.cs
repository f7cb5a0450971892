using System.ComponentModel.DataAnnotations;

namespace Beffroi.History;

/// <summary>How long history is kept, and when the journal's days become history.</summary>
public sealed class HistoryOptions
{
    /// <summary>How long readings are kept, by the instant they were observed.</summary>
    [Range(1, 100, ErrorMessage = "History:KeepYears is how many years of readings are kept: from 1 to 100.")]
    public int KeepYears { get; set; } = 12;

    /// <summary>Properties kept for a shorter time, by kind/property: <c>History:KeepYearsOf:camera/temperature=1</c>.</summary>
    [YearsOfProperties(ErrorMessage = "History:KeepYearsOf is by kind/property, such as camera/temperature, from 1 to 100 years: what is kept for a shorter time than the rest.")]
    public Dictionary<string, int> KeepYearsOf { get; set; } = [];

    /// <summary>How long after its end a day of the journal is sealed: what was received before midnight may be committed after it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ErrorMessage = "History:SealAfter is how long after its end a day is sealed: from 1 min to a day.")]
    public TimeSpan SealAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often days to seal and readings to forget are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00", ErrorMessage = "History:LookEvery is how often days to seal are looked for: from 10 s to a day.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The most readings a segment holds, readings of one instant aside: they stay together.</summary>
    [Range(16, 100_000, ErrorMessage = "History:SegmentReadings is how many readings a segment holds: from 16 to 100,000. Below 1,000 a reading costs more bytes, above 4,096 little is gained.")]
    public int SegmentReadings { get; set; } = 4_096;

    /// <summary>The most readings sealing holds at once, about 100 B each: a day of a shard with more is sealed in several passes.</summary>
    [Range(1_000, 50_000_000, ErrorMessage = "History:SealReadings is how many readings sealing holds at once: from 1,000 to 50,000,000, at about 100 B each.")]
    public int SealReadings { get; set; } = 500_000;

    /// <summary>How long after its end a month's days are merged.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00", ErrorMessage = "History:MergeAfter is how long after its end a month's days are merged: from 1 h to 31 days.")]
    public TimeSpan MergeAfter { get; set; } = TimeSpan.FromHours(26);

    /// <summary>How many series are looked through each time: what is left of a month waits for the next look.</summary>
    [Range(1, 10_000_000, ErrorMessage = "History:MergeSeries is how many series are merged at a look: from 1 to 10,000,000.")]
    public int MergeSeries { get; set; } = 20_000;

    /// <summary>The most readings that are decoded for one plot; 12 years of 15-minute readings are 420,000.</summary>
    [Range(10_000, 100_000_000, ErrorMessage = "History:PlotReadings is how many readings may be decoded for one plot: from 10,000 to 100,000,000. A million takes about half a second.")]
    public int PlotReadings { get; set; } = 5_000_000;

    /// <summary>The most readings one correction may touch: they stand in one change of the journal.</summary>
    [Range(1, 20_000, ErrorMessage = "History:CorrectedReadings is how many readings one correction may touch: from 1 to 20,000, all in one change.")]
    public int CorrectedReadings { get; set; } = 5_000;
}
