using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Tests.Twin;

public sealed class AssetIdTest
{
    [Fact]
    public void What_is_printed_parses_to_the_same() =>
        Gen.Select(Gen.Int[0, 2].Select(i => new[] { "luminaire", "car-park", "k9" }[i]), Gen.String[1, 100]).Sample((kind, key) =>
            !AssetId.TryOf(kind, key, out var id) || AssetId.Parse(id.ToString()) == id);

    [Theory]
    [InlineData("Luminaire/1")]
    [InlineData("luminaire/")]
    [InlineData("luminaire")]
    [InlineData("luminaire/a/b")]
    [InlineData("luminaire/a#b")]
    [InlineData("luminaire/ a")]
    [InlineData("/a")]
    [InlineData("9lives/a")]
    public void What_is_no_id_is_refused_with_a_sentence(string text)
    {
        Assert.False(AssetId.TryParse(text, null, out _));
        Assert.Contains("'", Assert.Throws<FormatException>(() => AssetId.Parse(text)).Message);
    }

    [Theory]
    [InlineData("luminaire/L-00001")]
    [InlineData("camera/C59.04")]
    [InlineData("junction/Passage Piéton - Pont De Lavérune")]
    public void Real_ids_are_taken(string text) => Assert.True(AssetId.TryParse(text, null, out _));
}
