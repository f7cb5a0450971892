using System.Collections.Concurrent;
using Beffroi.Journal;
using Beffroi.Twin;
using System.Globalization;
using Place = Beffroi.Inventory.Place;

namespace Beffroi.Programmes;

/// <summary>Answers assets from the silo's book, and has those looked at again whose calendar's nights may have changed, by the wheel that passes their deadlines.</summary>
internal sealed class CalendarSchedules : ISchedules
{
    private const int LongestRule = 200;

    private readonly ConcurrentDictionary<AssetId, string> _followers = [];
    private readonly ProgrammeBook _book;
    private readonly IDeadlines _deadlines;
    private readonly TimeProvider _time;

    public CalendarSchedules(ProgrammeBook book, IDeadlines deadlines, TimeProvider time)
    {
        (_book, _deadlines, _time) = (book, deadlines, time);
        book.Changed += LookAgain;
    }

    public object Edition => _book.Edition;

    /// <summary>How many assets of this silo follow a calendar.</summary>
    public int Followers => _followers.Count;

    public ScheduledStep? At(string calendar, Instant at, Place place, string? commune)
    {
        var edition = _book.Edition;
        if (edition.Night(calendar, at, place, commune) is not { } night)
        {
            return null;
        }

        var step = night.Plan.At(at);
        return new(step.Level, step.At, night.Plan.NextAfter(at), $"calendar/{calendar}@{edition.Calendars[calendar].Head.Number}", Reason(night, edition, "pleine nuit, car {0} est illisible"),
            night.IsKnown ? null : Reason(night, edition, "full night, since {0} cannot be read"));
    }

    public void Follow(AssetId asset, string? calendar)
    {
        if (calendar is null)
        {
            _followers.TryRemove(asset, out _);
        }
        else
        {
            _followers[asset] = calendar;
        }
    }

    private static string Reason(CalendarNight night, BookEdition edition, string unreadable)
    {
        var rule = night.Rule is { Length: > LongestRule } longer ? longer[..LongestRule] : night.Rule;
        var programme = night.IsKnown ? $"programme/{night.Programme}@{edition.Programmes[night.Programme].Head.Number}" : string.Format(CultureInfo.InvariantCulture, unreadable, $"programme/{night.Programme}");
        return $"{rule ?? "default"}: {programme}";
    }

    private void LookAgain(IReadOnlyCollection<string> calendars)
    {
        var now = Instant.From(_time.GetUtcNow());
        foreach (var (asset, calendar) in _followers)
        {
            if (calendars.Contains(calendar))
            {
                _deadlines.Set(asset, now);
            }
        }
    }
}
