using Beffroi.Contracts.Formulas;
using CsCheck;

namespace Beffroi.Contracts;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-2 * -3 - -1", "7")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 3", "0.333333333333")]
    [InlineData("if(2 > 1, 10, 20)", "10")]
    [InlineData("if(and(1 < 2, not(0)), max(1, 5, 3), 0)", "5")]
    [InlineData("or(0, 2 == 2)", "1")]
    [InlineData("clamp(12, 0, 10) + abs(-2) + min(4, 3)", "15")]
    [InlineData("round(2.5) + round(1.005, 2)", "4.01")]
    [InlineData("power(1.02, 3)", "1.061208")]
    [InlineData("if(known(nothing), nothing, 7)", "7")]
    [InlineData("x * x", "6.25")]
    public void It_works_out_exactly(string text, string worth) =>
        Assert.Equal(decimal.Parse(worth, System.Globalization.CultureInfo.InvariantCulture), FormulaReader.Read(text).Formula!.Of(name => name == "x" ? 2.5m : null));

    [Theory]
    [InlineData("nothing + 1")]
    [InlineData("0 * nothing")]
    [InlineData("1 / 0")]
    [InlineData("if(nothing, 1, 2)")]
    [InlineData("and(nothing, 0)")]
    [InlineData("power(10, 100)")]
    [InlineData("power(2, 0.5)")]
    [InlineData("clamp(1, 3, 2)")]
    public void What_is_unknown_or_cannot_be_stays_unknown(string text) => Assert.Null(FormulaReader.Read(text).Formula!.Of(_ => null));

    [Theory]
    [InlineData("", 0)]
    [InlineData("1 +", 3)]
    [InlineData("1 2", 2)]
    [InlineData("(1", 2)]
    [InlineData("sin(1)", 4)]
    [InlineData("max()", 4)]
    [InlineData("if(1, 2)", 8)]
    [InlineData("1 < 2 < 3", 6)]
    [InlineData("1,5", 1)]
    [InlineData("A + 1", 0)]
    public void It_says_where_it_stops_being_one(string text, int at) => Assert.Equal((null, at), FormulaReader.Read(text));

    [Fact]
    public void Nothing_that_is_written_throws()
    {
        Gen.OneOf(Gen.Char["0123456789.+-*/()<>=!,ab_ "], Gen.Char).Array[0, 60].Sample(letters => FormulaReader.Read(new(letters)).Formula?.Of(_ => 79228162514264337593543950335m), iter: 20_000);
        Assert.Null(FormulaReader.Read(new('(', 900)).Formula);
        Assert.Null(FormulaReader.Read(new('1', Formula.Longest + 1)).Formula);
    }
}
