using System.Text.Json;
using Beffroi.Cluster.Publishing;
using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Judging;

/// <summary>Every asset of the town as the API shows it, each silo asked for its share.</summary>
internal sealed class TwinView
{
    private const int AtOnce = 8;

    private TwinView(Dictionary<string, JsonElement> assets) => Assets = assets;

    public IReadOnlyDictionary<string, JsonElement> Assets { get; }

    public static async Task<TwinView> Ask(Site site)
    {
        var assets = new Dictionary<string, JsonElement>();
        foreach (var some in Town.Assets.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(some.Select((asset, i) => site.Get($"api/v1/assets/{asset.Id}", i)));
            foreach (var (asset, answer) in some.Zip(answers))
            {
                assets[asset.Id] = answer;
            }
        }

        return new(assets);
    }

    public static long Version(JsonElement asset) => asset.GetProperty("version").GetInt64();

    /// <summary>Whether nothing changed between the two.</summary>
    public bool IsAt(TwinView other) => Assets.All(pair => Version(pair.Value) == Version(other.Assets[pair.Key]));

    /// <summary>Whether every asset shows the version its rows end with.</summary>
    public bool IsAt(IReadOnlyDictionary<string, AssetAccount> accounts) => Assets.All(pair => Version(pair.Value) == accounts.GetValueOrDefault(pair.Key)?.Version);
}
