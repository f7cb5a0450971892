namespace Beffroi.Rules.Cel;

/// <summary>The behaviours of cel-spec, restated for the subset. Where the subset differs, the row says so.</summary>
public sealed class CelSpecTests
{
    [Theory]
    // Literals.
    [InlineData("true")]
    [InlineData("!false")]
    [InlineData("1 == 1.0")] // One form of numbers: int, uint and double of cel-spec are all doubles here.
    [InlineData("0x1F == 31")]
    [InlineData("1u == 1")]
    [InlineData(".5 == 0.5")]
    [InlineData("1e3 == 1000")]
    [InlineData("1.5E-1 == 0.15")]
    [InlineData("'a' == \"a\"")]
    [InlineData("'''a'b''' == \"a'b\"")]
    [InlineData("r'\\n'.size() == 2")]
    [InlineData("'\\x41\\u0042\\103' == 'ABC'")]
    [InlineData("'\\U0001F600'.size() == 1")] // Size counts code points.
    [InlineData("true // a comment\n && true")]
    // Precedence and association.
    [InlineData("1 + 2 * 3 == 7")]
    [InlineData("(1 + 2) * 3 == 9")]
    [InlineData("10 - 3 - 2 == 5")]
    [InlineData("24 / 4 / 2 == 3")]
    [InlineData("false && false || true")]
    [InlineData("true || false && false")]
    [InlineData("1 < 2 == true")]
    [InlineData("--1 == 1")]
    [InlineData("!!true")]
    [InlineData("-(2) == -2")]
    [InlineData("false ? false : true")]
    [InlineData("true ? true : false ? false : false")]
    [InlineData("(1 < 2 ? 'a' : 'b') == 'a'")]
    // Arithmetic.
    [InlineData("7 / 2 == 3.5")] // cel-spec divides ints to 3; here 7 / 2 is a double.
    [InlineData("7 % 4 == 3")]
    [InlineData("-7 % 4 == -3")]
    [InlineData("5.5 % 2 == 1.5")] // cel-spec has no modulus of doubles.
    [InlineData("'a' + 'b' == 'ab'")]
    // Texts.
    [InlineData("'abc' < 'abd'")]
    [InlineData("'abc' <= 'abc'")]
    [InlineData("'b' > 'a'")]
    [InlineData("'lantern'.startsWith('lan')")]
    [InlineData("'lantern'.endsWith('tern')")]
    [InlineData("'lantern'.contains('nte')")]
    [InlineData("!'lantern'.contains('x')")]
    [InlineData("size('été') == 3")]
    // Lists.
    [InlineData("2 in [1, 2, 3]")]
    [InlineData("!('x' in ['a', 'b'])")]
    [InlineData("mode in ['on', 'flashing-fault']")]
    // Durations and moments.
    [InlineData("duration('1h30m') == duration('90m')")]
    [InlineData("duration('-1.5h') < duration('0s')")]
    [InlineData("duration('250ms') + duration('750ms') == duration('1s')")]
    [InlineData("timestamp('2026-11-14T21:40:00Z') == now")]
    [InlineData("timestamp('2026-11-14T22:40:00+01:00') == now")]
    [InlineData("now - duration('1h') == timestamp('2026-11-14T20:40:00Z')")]
    [InlineData("now - timestamp('2026-11-14T20:40:00Z') == duration('1h')")]
    [InlineData("now.getHours() == 21")]
    [InlineData("now.getHours('Europe/Paris') == 22")]
    [InlineData("now.getMonth() == 10")]
    [InlineData("now.getDate() == 14 && now.getDayOfMonth() == 13")]
    [InlineData("now.getDayOfWeek() == 6")]
    [InlineData("now.getFullYear() == 2026 && now.getMinutes() == 40 && now.getSeconds() == 0")]
    // Numbers.
    [InlineData("abs(-2) == 2 && min(1, 2) == 1 && max(1, 2) == 2")]
    [InlineData("round(2.5) == 3 && floor(2.9) == 2 && ceil(2.1) == 3 && int(-2.9) == -2 && double(2) == 2")]
    public void Holds(string condition) => Assert.Equal(Truth.True, SomeLantern.Judge(condition));

    [Theory]
    [InlineData("false && 1 / 0 > 0", Truth.False)] // Logic absorbs errors, in any order.
    [InlineData("1 / 0 > 0 && false", Truth.False)]
    [InlineData("true || 1 / 0 > 0", Truth.True)]
    [InlineData("1 / 0 > 0 || true", Truth.True)]
    [InlineData("1 / 0 > 0 || false", Truth.Unknown)]
    [InlineData("true && 1 / 0 > 0", Truth.Unknown)]
    [InlineData("!(1 / 0 > 0)", Truth.Unknown)]
    [InlineData("1 % 0 == 0", Truth.Unknown)]
    [InlineData("1e308 * 10 > 0", Truth.Unknown)] // Overflow is an error, not infinity.
    [InlineData("true ? true : 1 / 0 > 0", Truth.True)] // The branch that is not taken is not evaluated.
    [InlineData("1 / 0 > 0 ? true : true", Truth.Unknown)]
    [InlineData("1 / 0 in [1, 2]", Truth.Unknown)]
    [InlineData("1 in [1 / 0, 1]", Truth.True)]
    [InlineData("2 in [1 / 0, 1]", Truth.Unknown)]
    public void An_error_is_unknown_and_never_thrown(string condition, int truth) => Assert.Equal(truth, SomeLantern.Judge(condition));
}
