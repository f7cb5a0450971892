using System.ComponentModel.DataAnnotations;

namespace Beffroi.Feed;

/// <summary>How the live feed is cut into frames.</summary>
public sealed class LiveFeedOptions
{
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10", ErrorMessage = "LiveFeed:FrameEvery must be between 100 ms and 10 s: screens draw at most ten frames a second.")]
    public TimeSpan FrameEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a watcher that does not call again is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:11", "00:10:00", ErrorMessage = "LiveFeed:ForgetAfter must be between 11 s and 10 min: watchers call again every 10 s.")]
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromSeconds(30);

    [Range(1_000, 1_000_000, ErrorMessage = "LiveFeed:LargestFrame must be between 1,000 and 1,000,000 entries.")]
    public int LargestFrame { get; set; } = 50_000;

    /// <summary>Frames a watcher may have on the way; one that is further behind misses frames, sees the gap and asks for the whole board.</summary>
    [Range(1, 100, ErrorMessage = "LiveFeed:FramesOnTheWay must be between 1 and 100.")]
    public int FramesOnTheWay { get; set; } = 10;
}
