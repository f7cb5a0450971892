namespace Beffroi.Twin;

/// <summary>An asset whose rules look at a property of this one, which it hangs on through that link.</summary>
[GenerateSerializer, Immutable, Alias("Follower")]
public readonly record struct Follower([property: Id(0)] AssetId Asset, [property: Id(1)] string Link, [property: Id(2)] string Property)
{
    /// <summary>What it calls the property: the link and the name.</summary>
    public string Key => $"{Link}.{Property}";

    /// <summary>Null when that is no such key.</summary>
    public static Follower? Of(AssetId asset, string key) => key.IndexOf('.') is > 0 and var dot ? new(asset, key[..dot], key[(dot + 1)..]) : null;
}
