using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Indicators;

/// <summary>The indicators of one department; key: the department's. Worked out from history and totals in the background, kept, and renewed when they are asked for and old.</summary>
[Alias("Beffroi.IIndicators")]
public interface IIndicators : IGrainWithStringKey
{
    /// <summary>The department's indicators at those places, in the order asked; null while they are worked out for the first time, or when the department has none.</summary>
    /// <param name="places">Territory, authorities, districts: each means the department's part of it.</param>
    [Alias("Read")]
    Task<IndicatorReport?> Read(NodeId[] places, IndicatorPeriod period);

    /// <summary>What a section of the department's screen shows at a place; null while it is worked out for the first time, or when there is none of that code.</summary>
    [Alias("Section")]
    Task<SectionReport?> Section(string code, NodeId place, IndicatorPeriod period);

    /// <summary>Likewise, over the period that ended at an instant of the past; what history has learnt of it since counts.</summary>
    [Alias("ReadAt")]
    Task<IndicatorReport?> ReadAt(NodeId[] places, IndicatorPeriod period, Instant at);

    /// <summary>Likewise, as the section showed then.</summary>
    [Alias("SectionAt")]
    Task<SectionReport?> SectionAt(string code, NodeId place, IndicatorPeriod period, Instant at);
}
