using Beffroi.Twin.Simulation;

using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Buildings;

/// <summary>
/// What a building takes by how cold it is: P = P0 + H·max(0, Tb − Te). Fitted by least squares over days or weeks; the temperature at which heating begins is looked for
/// where the squares are least (domain reference §2).
/// </summary>
/// <param name="Base">P0: what it takes when nothing is heated, in the unit of what was given.</param>
/// <param name="Slope">H: how much more for each degree under the break.</param>
/// <param name="Break">Tb: outdoors, where heating begins, °C.</param>
public sealed record HeatingSignature(double Base, double Slope, double Break)
{
    /// <summary>Fewer points say nothing of three figures.</summary>
    public const int FewestPoints = 12;

    private const double Coldest = 8;
    private const double Warmest = 22;
    private const double Step = 0.1;

    /// <summary>What it takes at that outdoor temperature.</summary>
    public double At(double outdoor) => Base + (Slope * Math.Max(0, Break - outdoor));

    /// <summary>The signature of those points; null when there are too few, or when the cold makes no difference.</summary>
    public static HeatingSignature? Fit(IReadOnlyList<SignaturePoint> points)
    {
        HeatingSignature? best = null;
        var least = double.PositiveInfinity;
        for (var i = 0; points.Count >= FewestPoints && i <= (Warmest - Coldest) / Step; i++)
        {
            if (At(points, Coldest + (i * Step)) is { Slope: > 0 } tried && SquaresOf(tried, points) is var squares && squares < least)
            {
                (best, least) = (tried, squares);
            }
        }

        return best;
    }

    /// <summary>The signature of weeks of outdoor temperature and heat, as a section of a screen wants it.</summary>
    public static FittedLine? Line(IReadOnlyList<(double X, double Y)> weeks)
    {
        SignaturePoint[] points = [.. weeks.Select(week => new SignaturePoint(week.X, week.Y))];
        return Fit(points) is { } signature && signature.QualityOn(points) is var quality
            ? new(signature.Base, signature.Slope, signature.Break, quality.RSquared, quality.CvRmse, quality.Points, quality.IsGoodEnough)
            : null;
    }

    /// <summary>How well it tells those points, be they those it was fitted on or others.</summary>
    public FitQuality QualityOn(IReadOnlyList<SignaturePoint> points) => FitQuality.Of([.. points.Select(p => (p.Use, At(p.Outdoor)))], figures: 3);

    private static double SquaresOf(HeatingSignature signature, IReadOnlyList<SignaturePoint> points) =>
        points.Sum(p => (p.Use - signature.At(p.Outdoor)) * (p.Use - signature.At(p.Outdoor)));

    /// <summary>The line through the points over their cold, for one break; null when none was colder.</summary>
    private static HeatingSignature? At(IReadOnlyList<SignaturePoint> points, double at)
    {
        var (cold, use) = (points.Average(p => Math.Max(0, at - p.Outdoor)), points.Average(p => p.Use));
        var (spread, common) = (0.0, 0.0);
        foreach (var point in points)
        {
            var under = Math.Max(0, at - point.Outdoor) - cold;
            spread += under * under;
            common += under * (point.Use - use);
        }

        return spread > 0 ? new(use - (common / spread * cold), common / spread, at) : null;
    }
}
