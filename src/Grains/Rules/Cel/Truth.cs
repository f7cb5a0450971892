namespace Beffroi.Rules.Cel;

/// <summary>The three truths of a condition, as numbers: what is not known makes neither.</summary>
public static class Truth
{
    public const int False = 0;
    public const int True = 1;
    public const int Unknown = 2;

    public static int Of(bool flag) => flag ? True : False;

    public static int Not(int a) => a == Unknown ? Unknown : True - a;

    /// <summary>Both are evaluated already; false wins over unknown.</summary>
    public static int And(int a, int b) => a == False || b == False ? False : a == True && b == True ? True : Unknown;

    /// <summary>True wins over unknown.</summary>
    public static int Or(int a, int b) => a == True || b == True ? True : a == False && b == False ? False : Unknown;

    public static int Same(int a, int b) => a == Unknown || b == Unknown ? Unknown : Of(a == b);

    public static int Same(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? Unknown : Of(a == b);

    public static int Same(string? a, string? b) => a is null || b is null ? Unknown : Of(string.Equals(a, b));

    public static int Less(double a, double b) => a < b ? True : a >= b ? False : Unknown;

    public static int LessOrSame(double a, double b) => a <= b ? True : a > b ? False : Unknown;

    public static int Less(string? a, string? b) => a is null || b is null ? Unknown : Of(string.CompareOrdinal(a, b) < 0);

    public static int LessOrSame(string? a, string? b) => a is null || b is null ? Unknown : Of(string.CompareOrdinal(a, b) <= 0);
}
