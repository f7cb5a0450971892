using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>What the page on codecs shows can be read, and what it names is there.</summary>
public sealed partial class CodecDocumentTest
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "codecs.md"));

    [Fact]
    public void Every_profile_of_the_page_is_read()
    {
        var profiles = Snippet().Matches(Page).Select(m => ProfileReader.Read(m.Groups[1].Value)).ToArray();
        Assert.Equal(3, profiles.Length);
        Assert.All(profiles, profile => Assert.Empty(profile.Remarks));
        Assert.All(profiles.Where(p => p.Value!.AssetKind is not null), p =>
            Assert.Contains(Catalogue.Of(typeof(AssetKind).Assembly).Kinds, kind => kind.Key == p.Value!.AssetKind));
    }

    [Fact]
    public void Every_code_of_a_codec_is_on_the_page() =>
        Assert.All(typeof(CodecCode).GetFields().Select(f => (string)f.GetValue(null)!), code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_type_of_a_field_is_on_the_page() => Assert.All(Enum.GetNames<Layouts.FieldType>(), type => Assert.Matches($@"[`\s]{type.ToLowerInvariant()}[`\s]", Page));

    [Fact]
    public void As_many_ship_as_it_says()
    {
        Assert.Contains("Forty-six profiles ship", Page, StringComparison.Ordinal);
        Assert.Equal(46, BuiltInProfiles.All.Count());
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
