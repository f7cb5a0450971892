using System.Text.Json.Nodes;

namespace Beffroi.Cluster.Publishing;

/// <summary>An asset of the town, and how its device speaks.</summary>
/// <param name="Description">What enrols it, as the API takes it.</param>
/// <param name="Manner">What makes its readings known again.</param>
/// <param name="Draw">The values of its n-th reading.</param>
internal sealed record TownAsset(string Id, JsonObject Description, Manner Manner, Func<long, Random, JsonObject> Draw);
