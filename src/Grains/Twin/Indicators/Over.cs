namespace Beffroi.Twin.Indicators;

/// <summary>Terms over the period asked for, from the history of one property of one kind.</summary>
public static class Over
{
    /// <summary>Hours of the period that have passed.</summary>
    public static readonly Term Hours = new PassedHours();

    public static Term Increase<TKind>(Property index)
        where TKind : AssetKind, new() => Of<TKind>(index, SeriesFigure.Increase);

    public static Term Mean<TKind>(Property property)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.Mean);

    public static Term Sum<TKind>(Property property)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.Sum);

    public static Term Last<TKind>(Property property)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.Last);

    public static Term Share<TKind>(Property property, Held held)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.Share, held);

    public static Term HoursOf<TKind>(Property property, Held held)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.Hours, held);

    public static Term Times<TKind>(Property property, Held held)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.Times, held);

    public static Term PerDay<TKind>(Property property, Held held)
        where TKind : AssetKind, new() => Of<TKind>(property, SeriesFigure.PerDay, held);

    private static SeriesTerm Of<TKind>(Property property, SeriesFigure figure, Held? held = null)
        where TKind : AssetKind, new() => new(new TKind().Key, property, figure, held);
}
