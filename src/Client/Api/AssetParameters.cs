using Beffroi.City;
using Beffroi.Language;
using Beffroi.Parameters;

namespace Beffroi.Api;

/// <summary>The filters that every list of assets takes.</summary>
internal static class AssetParameters
{
    public static readonly Parameter<string> Kind = Kinds.Text("kind", "Key of a kind, such as luminaire.", 40);
    public static readonly Parameter<string> Department = Kinds.Text("department", "Key of a department, such as lighting.", 100);
    public static readonly Parameter<string> Authority = Kinds.Text("authority", "Key or id of an authority, such as chalons or authority/chalons.");
    public static readonly Parameter<string> District = Kinds.Text("district", "Key or id of a district, such as chalons-centre or district/chalons-centre.");
    public static readonly Parameter<string[]> Status = Kinds.Words("status", "Any of these, separated by commas. The first five are the worst open alarm, the others how the asset is known.", "normal", "danger", "major", "minor", "planned", "stale", "unknown", "inferred");
    public static readonly Parameter<string> Text = Kinds.Text("q", "Words of the key, name or address, without regard to case and accents.");
    public static readonly Parameter<Box> Box = Kinds.Box("bbox", "Box in degrees: west,south,east,north.");
    public static readonly Parameter<int[]> Ordinals = Kinds.Ordinals("ordinal", "Numbers of assets in feeds and tiles, separated by commas; 1,000 at most.", 1000);
    public static readonly Parameter<string> After = Kinds.Text("after", "Where the page begins: 'next' of the page before.");

    public static readonly Parameter[] Filters = [Kind, Department, Authority, District, Status, Text, Box, Ordinals];

    public static AssetFilter Filter(Given given) => new()
    {
        Kind = given.Of(Kind),
        Department = given.Of(Department),
        Authority = KeyOf(given.Of(Authority), "authority/"),
        District = KeyOf(given.Of(District), "district/"),
        Statuses = given.Of(Status),
        SearchWords = Folded.Of(given.Of(Text) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Box = given.Value(Box),
        Ordinals = given.Of(Ordinals),
    };

    /// <summary>An area may be named by its key or by its id.</summary>
    public static string? KeyOf(string? area, string prefix) => area?.StartsWith(prefix, StringComparison.Ordinal) == true ? area[prefix.Length..] : area;
}
