using System.Collections.Concurrent;
using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>All programmes and calendars as of a moment, compiled. It never changes; nights that were asked for are kept, since a thousand lamps ask for the same.</summary>
public sealed class BookEdition(IReadOnlyDictionary<string, Booked<LightingProgramme>> programmes, IReadOnlyDictionary<string, Booked<LightingCalendar>> calendars)
{
    /// <summary>A degree has so many cells: the sun is 3 s earlier or later from one to the next.</summary>
    private const double CellsOfDegree = 100;

    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<(string Calendar, DateOnly Night, int X, int Y, string? Commune), CalendarNight> _nights = [];

    public static BookEdition Empty { get; } = new(new Dictionary<string, Booked<LightingProgramme>>(), new Dictionary<string, Booked<LightingCalendar>>());

    public IReadOnlyDictionary<string, Booked<LightingProgramme>> Programmes => programmes;

    public IReadOnlyDictionary<string, Booked<LightingCalendar>> Calendars => calendars;

    public LightingProgramme? Programme(string id) => programmes.GetValueOrDefault(id)?.Value;

    /// <summary>The night of that calendar at that moment; null for a calendar that is not there or was withdrawn.</summary>
    public CalendarNight? Night(string calendar, Instant at, Place place, string? commune)
    {
        if (calendars.GetValueOrDefault(calendar)?.Value is not { } known)
        {
            return null;
        }

        var night = LegalNight.Around(at);
        var key = (calendar, night.Date, Cell(place.Longitude), Cell(place.Latitude), commune);
        if (_nights.TryGetValue(key, out var kept))
        {
            return kept;
        }

        if (_nights.Count >= MostKept)
        {
            _nights.Clear();
        }

        return _nights[key] = CalendarNight.Of(known, Programme, night, new(key.Item3 / CellsOfDegree, key.Item4 / CellsOfDegree), commune);
    }

    /// <summary>The edition with those newer versions in it.</summary>
    public BookEdition With(IEnumerable<Document> documents)
    {
        var (newProgrammes, newCalendars) = (new Dictionary<string, Booked<LightingProgramme>>(programmes), new Dictionary<string, Booked<LightingCalendar>>(calendars));
        foreach (var document in documents)
        {
            var head = document.Head;
            if (head.Kind == ProgrammeKinds.Programme)
            {
                newProgrammes[head.Id] = new(head, head.Withdrawn ? null : ProgrammeReader.Read(document.Text).Value);
            }
            else if (head.Kind == ProgrammeKinds.Calendar)
            {
                newCalendars[head.Id] = new(head, head.Withdrawn ? null : CalendarReader.Read(document.Text).Value);
            }
        }

        return new(newProgrammes, newCalendars);
    }

    private static int Cell(double degrees) => (int)Math.Round(degrees * CellsOfDegree);
}
