using Beffroi.Inventory;

namespace Beffroi.Programmes;

/// <summary>What would be lit in which night.</summary>
/// <param name="Id">Of a kept document; or <paramref name="Yaml"/>, a text that is not kept.</param>
/// <param name="Commune">Whose order of extinction counts; any of the order's when null.</param>
/// <param name="From">The first night, by the day of its evening.</param>
[GenerateSerializer, Immutable, Alias("PreviewQuestion")]
public sealed record PreviewQuestion(
    [property: Id(0)] string Kind, [property: Id(1)] string? Id, [property: Id(2)] string? Yaml, [property: Id(3)] Place Place, [property: Id(4)] string? Commune,
    [property: Id(5)] DateOnly From, [property: Id(6)] int Days)
{
    /// <summary>Two years and a day.</summary>
    public const int MostDays = 732;
}
