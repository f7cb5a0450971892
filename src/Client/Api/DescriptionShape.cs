using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What an asset is, as a request tells it. What is left out stays as it was.</summary>
/// <param name="Place">Longitude and latitude, degrees, WGS 84.</param>
/// <param name="Authority">Key or id of its authority.</param>
/// <param name="Heading">Degrees clockwise from north.</param>
/// <param name="Links">Link name to asset id such as <c>cabinet/A-3</c>; null removes it.</param>
/// <param name="Attributes">Attribute to value, or to { value, unit }; null removes it.</param>
internal sealed record DescriptionShape(
    string? Name,
    double[]? Place,
    string? Authority,
    string? District,
    string? Address,
    double? Heading,
    IReadOnlyDictionary<string, string?>? Links,
    IReadOnlyDictionary<string, Value>? Attributes,
    string[]? Tags);
