namespace Beffroi.Programmes;

/// <summary>Between which times the law wants no light in a place of that use (order of 27 December 2018, as the domain reference gives it in §1.7).</summary>
/// <param name="Off">From then on.</param>
/// <param name="On">Until then; noon when light is not wanted again that night.</param>
internal readonly record struct LegalHours(TimeOnly Off, TimeOnly On)
{
    private static readonly TimeOnly One = new(1, 0);
    private static readonly TimeOnly Six = new(6, 0);
    private static readonly TimeOnly Seven = new(7, 0);
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Null where there is no legal hour, or what it counts from is not told.</summary>
    public static LegalHours? Of(LightingProgramme programme)
    {
        var opens = programme.Opens is { } time ? Earlier(Seven, time.AddHours(-1)) : Seven;
        return programme.Use switch
        {
            PlaceUse.Activity when programme.Closes is { } closes => new(closes.AddHours(1), opens),
            PlaceUse.CarPark when programme.Closes is { } closes => new(closes.AddHours(2), opens),
            PlaceUse.Park when programme.Closes is { } closes => new(closes.AddHours(1), programme.Opens ?? Noon),
            PlaceUse.Office when programme.Closes is { } closes => new(closes.AddHours(1), programme.Opens ?? Seven),
            PlaceUse.ShopWindow => new(programme.Closes is { } closes && OfNight(closes.AddHours(1)) > OfNight(One) ? closes.AddHours(1) : One, opens),
            PlaceUse.Heritage => new(One, Noon),
            PlaceUse.Advertising => new(One, Six),
            _ => null,
        };
    }

    public static string Article(PlaceUse use) => use switch
    {
        PlaceUse.Road => "CGCT L2212-2",
        PlaceUse.Advertising => "Code de l\u2019environnement R581-35",
        _ => "Arr\u00EAt\u00E9 du 27/12/2018, art. 2",
    };

    private static TimeOnly Earlier(TimeOnly a, TimeOnly b) => a < b ? a : b;

    private static long OfNight(TimeOnly time) => (time.Ticks + TimeSpan.TicksPerDay - Noon.Ticks) % TimeSpan.TicksPerDay;
}
