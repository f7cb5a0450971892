namespace Beffroi.Twin.Indicators;

/// <summary>Terms of the moment: totals, open alarms, inventory.</summary>
public static class Now
{
    public static Term Members<TKind>()
        where TKind : AssetKind, new() => new TotalTerm(new TKind().Key, null, TotalFigure.Members);

    public static Term Known<TKind>(Property measure)
        where TKind : AssetKind, new() => new TotalTerm(new TKind().Key, measure, TotalFigure.Known);

    public static Term Sum<TKind>(Property measure)
        where TKind : AssetKind, new() => new TotalTerm(new TKind().Key, measure, TotalFigure.Sum);

    public static Term Mean<TKind>(Property measure)
        where TKind : AssetKind, new() => new TotalTerm(new TKind().Key, measure, TotalFigure.Mean);

    /// <summary>Members in one of those states: <c>true</c> and <c>false</c> of a flag, the keys of a choice.</summary>
    public static Term Count<TKind>(Property measure, params string[] states)
        where TKind : AssetKind, new() => new TotalTerm(new TKind().Key, measure, TotalFigure.Count, states);

    public static Term Standing<TKind>(string alarm)
        where TKind : AssetKind, new() => new StandingTerm(new TKind().Key, alarm);

    public static Term Inventory<TKind>(AttributeDefinition attribute)
        where TKind : AssetKind, new() => new InventoryTerm(new TKind().Key, attribute);
}
