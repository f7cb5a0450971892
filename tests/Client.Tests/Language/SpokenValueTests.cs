using Beffroi.Support;
using Beffroi.Twin;

namespace Beffroi.Language;

/// <summary>How values are said in a sentence.</summary>
public sealed class SpokenValueTests
{
    private static readonly PropertyEntry Lit = SomeCatalogue.Luminaire.Properties.Single(property => property.Name == "lit");

    [Fact]
    public void A_flag_is_called_as_its_kind_calls_it_and_else_yes_or_no()
    {
        Assert.Equal("Allumé", SpokenValue.Of(Tongue.French, Value.Of(true), SomeCatalogue.Luminaire, Lit));
        Assert.Equal("Dark", SpokenValue.Of(Tongue.English, Value.Of(false), SomeCatalogue.Luminaire, Lit));
        Assert.Equal("oui", SpokenValue.Of(Tongue.French, Value.Of(true), SomeCatalogue.Luminaire, null));
    }

    [Theory]
    [InlineData(16.896551724137932, "16,897", "16.897")]
    [InlineData(1200, "1\u202F200", "1,200")]
    [InlineData(-0.5, "\u22120,5", "\u22120.5")]
    public void A_number_alone_has_three_decimals_at_most(double number, string french, string english)
    {
        Assert.Equal(french, SpokenValue.Of(Tongue.French, Value.Of(number)));
        Assert.Equal(english, SpokenValue.Of(Tongue.English, Value.Of(number)));
    }
}
