namespace Beffroi.Indicators;

/// <summary>Over which time indicators are worked out. All end now and begin with a local day or month.</summary>
[GenerateSerializer, Alias("IndicatorPeriod")]
public enum IndicatorPeriod
{
    /// <summary>Since midnight, by hours.</summary>
    Today,

    /// <summary>Seven days with today, by days.</summary>
    Week,

    /// <summary>Thirty days with today, by days.</summary>
    Month,

    /// <summary>Twelve months with this one, by months.</summary>
    Year,
}
