using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Inventory.Mapping;

/// <summary>Numbers, flags, dates and keys as inventories write them.</summary>
public sealed class TextReadingTests
{
    [Theory]
    [InlineData("12.5", null, 12.5)]
    [InlineData("12,5", null, 12.5)]
    [InlineData("1 234,5", null, 1234.5)]
    [InlineData("1\u202F234", null, 1234)]
    [InlineData("1.234,5", null, 1234.5)]
    [InlineData("1,234.5", null, 1234.5)]
    [InlineData("1.234.567,8", null, 1234567.8)]
    [InlineData("-0,5", ',', -0.5)]
    [InlineData("1.234", ',', 1234)]
    [InlineData("1.234", '.', 1.234)]
    [InlineData("1,234", '.', 1234)]
    [InlineData("6.3e2", '.', 630)]
    [InlineData(" 7 ", null, 7)]
    public void A_number_is_read(string text, char? sign, double expected)
    {
        Assert.True(NumberText.TryParse(text, sign, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("abc", null)]
    [InlineData("1,2,3", ',')]
    [InlineData("12.34", ',')]
    [InlineData("1 2", null)]
    [InlineData("NaN", null)]
    [InlineData("1e999", null)]
    [InlineData("0x10", null)]
    [InlineData("--1", null)]
    public void What_is_no_number_is_not_guessed(string text, char? sign) => Assert.False(NumberText.TryParse(text, sign, out _));

    [Fact]
    public void A_number_is_read_as_it_is_written_either_way() => Gen.Double[-1e9, 1e9].Sample(number =>
    {
        var text = number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
        var expected = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return NumberText.TryParse(text, null, out var point) && point == expected
            && NumberText.TryParse(text.Replace('.', ','), null, out var comma) && comma == expected;
    });

    [Theory, InlineData("Oui", true), InlineData("X", true), InlineData("1", true), InlineData("FAUX", false), InlineData("n", false)]
    public void A_flag_is_read(string text, bool expected)
    {
        Assert.True(FlagText.TryParse(text, out var flag));
        Assert.Equal(expected, flag);
    }

    [Theory]
    [InlineData("2004", null, "2004-01-01")]
    [InlineData("2004-05-06", null, "2004-05-06")]
    [InlineData("06/05/2004", null, "2004-05-06")]
    [InlineData("6/5/2004", null, "2004-05-06")]
    [InlineData("06/05/04", null, "2004-05-06")]
    [InlineData("20040506", null, "2004-05-06")]
    [InlineData("05-06-2004", "MM-dd-yyyy", "2004-05-06")]
    [InlineData("2004-05-06T00:00:00Z", null, "2004-05-06")]
    public void A_date_is_read(string text, string? format, string expected)
    {
        Assert.True(DateText.TryParse(text, format, out var instant));
        Assert.Equal(Instant.From(DateTimeOffset.Parse($"{expected}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture)), instant);
    }

    [Theory, InlineData("31/02/2004"), InlineData("May"), InlineData("0"), InlineData("")]
    public void What_is_no_date_is_not_guessed(string text) => Assert.False(DateText.TryParse(text, null, out _));

    [Theory]
    [InlineData("Près d'Arène", "pres-d-arene")]
    [InlineData("  Hôtel de Ville (2) ", "hotel-de-ville-2")]
    [InlineData("ŒUVRE", "oeuvre")]
    [InlineData("---", "")]
    public void A_slug_is_fit_for_a_key(string text, string expected) => Assert.Equal(expected, TextCase.Slug.Apply(text));

    [Fact]
    public void A_title_has_capitals() => Assert.Equal("Croix D'Argent, Port-Marianne", TextCase.Title.Apply("CROIX D'ARGENT, PORT-MARIANNE"));
}
