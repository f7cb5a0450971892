using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>A book with a calendar and its programmes.</summary>
internal static class CalendarBench
{
    public const string Town =
        """
        title: Town
        default: extinction
        rules:
          - { name: national day, days: ["07-14"], programme: full }
          - { name: holidays, holidays: all, programme: half }
          - { name: weekend, weekdays: [friday, saturday], programme: half }
        """;

    public const string Half = "title: Half\nsteps: [{ at: '23:00', level: 50 }, { at: '05:00', level: 100 }]\n";

    public static BookEdition Edition(params Document[] more) => BookEdition.Empty.With(
        [Document("programme", "full", Chalons.FullNight), Document("programme", "half", Half), Document("programme", "extinction", Chalons.Extinction), Document("calendar", "town", Town), .. more]);

    public static Document Document(string kind, string id, string text, int number = 1, bool withdrawn = false) => new(new(kind, id, number, withdrawn, "Ada", "test", new(1), "00", number), text);
}
