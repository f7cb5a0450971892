using CsCheck;
using Xunit;

namespace Beffroi.Devices.Numbers;

/// <summary>The formulas give what V8 gives, to the last digit; the values here are its own.</summary>
public sealed class FormulasTests
{
    private static readonly Dictionary<string, (Func<double, double, double> Of, Func<double, double, double> Platform)> Functions = new()
    {
        ["exp"] = ((x, _) => Exponential.Of(x), (x, _) => Math.Exp(x)),
        ["log"] = ((x, _) => Logarithm.Natural(x), (x, _) => Math.Log(x)),
        ["log2"] = ((x, _) => Logarithm.Binary(x), (x, _) => Math.Log2(x)),
        ["log10"] = ((x, _) => Logarithm.Decimal(x), (x, _) => Math.Log10(x)),
        ["pow"] = (Power.Of, Math.Pow),
        ["sin"] = ((x, _) => Angle.Sine(x), (x, _) => Math.Sin(x)),
        ["cos"] = ((x, _) => Angle.Cosine(x), (x, _) => Math.Cos(x)),
        ["tan"] = ((x, _) => Angle.Tangent(x), (x, _) => Math.Tan(x)),
        ["asin"] = ((x, _) => Arc.Sine(x), (x, _) => Math.Asin(x)),
        ["acos"] = ((x, _) => Arc.Cosine(x), (x, _) => Math.Acos(x)),
        ["atan"] = ((x, _) => Arc.Tangent(x), (x, _) => Math.Atan(x)),
        ["atan2"] = (Arc.Tangent, Math.Atan2),
    };

    private static readonly double[] Odd = [0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon];

    public static TheoryData<string, double, double, double> Values => new()
    {
        { "exp", 0.1, 0, 1.1051709180756477 },
        { "exp", 1, 0, 2.718281828459045 },
        { "exp", -3.7, 0, 0.024723526470339388 },
        { "exp", 709.7, 0, 1.6549840276802644e308 },
        { "exp", -740, 0, 4.2e-322 },
        { "log", 0.37, 0, -0.994252273343867 },
        { "log", 10, 0, 2.302585092994046 },
        { "log", 1.0000001, 0, 9.999999505838704e-8 },
        { "log", 5e-320, 0, -735.2178029785398 },
        { "log2", 0.37, 0, -1.434402824145775 },
        { "log2", 3, 0, 1.584962500721156 },
        { "log2", 1.0000001, 0, 1.4426949695965583e-7 },
        { "log10", 0.37, 0, -0.431798275933005 },
        { "log10", 2, 0, 0.3010299956639812 },
        { "log10", 1000, 0, 3 },
        { "log10", 5e-320, 0, -319.301034830612 },
        { "pow", 10, -4, 0.00009999999999999999 },
        { "pow", 10, -5, 0.000009999999999999999 },
        { "pow", 10, -11, 1e-11 },
        { "pow", 1.0174, 10, 1.1882760200525895 },
        { "pow", 33.3, 2.7, 12900.28872475534 },
        { "pow", -3, -7, -0.0004572473708276177 },
        { "pow", 2, -1074, 5e-324 },
        { "pow", 0.999999999, 3000000000, 0.04978707251740688 },
        { "pow", 1.5, 1700, 2.265376518968228e299 },
        { "pow", 0.3, 2000, 0 },
        { "pow", 5e-324, 0.3, 1.018908996936868e-97 },
        { "sin", 0.5, 0, 0.479425538604203 },
        { "sin", 2.5, 0, 0.5984721441039564 },
        { "sin", -100.25, 0, 0.2772828564548513 },
        { "sin", 3.141592653589793, 0, 1.2246467991473532e-16 },
        { "sin", 54321.5, 0, -0.2196217903584319 },
        { "cos", 0.5, 0, 0.8775825618903728 },
        { "cos", 0.79, 0, 0.7038453156522361 },
        { "cos", 2.5, 0, -0.8011436155469337 },
        { "cos", 1.5707963267948966, 0, 6.123233995736766e-17 },
        { "cos", -100.25, 0, 0.9607883312760612 },
        { "tan", 0.5, 0, 0.5463024898437905 },
        { "tan", 0.7, 0, 0.8422883804630794 },
        { "tan", 2.5, 0, -0.7470222972386603 },
        { "tan", -100.25, 0, 0.2885993172779075 },
        { "asin", 0.3, 0, 0.3046926540153975 },
        { "asin", -0.7, 0, -0.775397496610753 },
        { "asin", 0.99, 0, 1.4292568534704693 },
        { "acos", 0.3, 0, 1.2661036727794992 },
        { "acos", -0.7, 0, 2.34619382340565 },
        { "acos", 0.99, 0, 0.1415394733244273 },
        { "atan", 0.3, 0, 0.2914567944778671 },
        { "atan", 0.6, 0, 0.5404195002705842 },
        { "atan", 1, 0, 0.7853981633974483 },
        { "atan", 2, 0, 1.1071487177940904 },
        { "atan", 9, 0, 1.460139105621001 },
        { "atan", -1e20, 0, -1.5707963267948966 },
        { "atan2", 1, -2, 2.677945044588987 },
        { "atan2", -1, -2, -2.677945044588987 },
        { "atan2", -3, 0.5, -1.4056476493802699 },
        { "atan2", 1e-30, -5, 3.141592653589793 },
        { "atan2", 4, 1, 1.3258176636680326 },
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory, MemberData(nameof(Values))]
    public void The_last_digit_is_the_same(string function, double x, double y, double value) => Assert.Equal(value, Functions[function].Of(x, y));

    /// <summary>The platform's own are nearer the truth, by a digit in the last place; no more lies between the two, and what is no number is none in both.</summary>
    [Theory, MemberData(nameof(Names))]
    public void No_more_than_the_last_digits_differ_from_the_platform(string function)
    {
        var (of, platform) = Functions[function];
        var numbers = Gen.OneOf(Gen.Double[-40, 40], Gen.Double[-1, 1], Gen.Int[-30, 30].Select(n => (double)n), Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));
        numbers.Select(numbers).Where((x, y) => !(function == "pow" && Math.Abs(x) is 1.0)).Sample((x, y) =>
        {
            var (here, there) = (of(x, y), platform(x, y));
            Assert.True(here.Equals(there) || Math.Abs(here - there) <= Math.Abs(there) * 5e-16, $"{function}({x:R}, {y:R}): {here:R}, and {there:R} by the platform");
        });
    }

    [Fact]
    public void One_to_the_power_of_what_has_no_end_is_no_number() => Assert.Equal([double.NaN, double.NaN, 1, 1], new[] { Power.Of(1, double.PositiveInfinity), Power.Of(-1, double.NegativeInfinity), Power.Of(1, 3.5), Power.Of(double.NaN, 0) });
}
