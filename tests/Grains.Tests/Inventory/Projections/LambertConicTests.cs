using CsCheck;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;
using Xunit;

namespace Beffroi.Inventory.Projections;

/// <summary>Lambert-93 and the CC zones against ProjNET, which is not ours.</summary>
public sealed class LambertConicTests
{
    [Fact]
    public void The_origin_of_Lambert_93_is_three_degrees_east()
    {
        var origin = LambertConic.Lambert93().Locate(700_000, 6_600_000)!.Value;

        Assert.Equal(3, origin.Longitude, 9);
        Assert.Equal(46.5, origin.Latitude, 9);
    }

    [Fact]
    public void Lambert_93_agrees_with_ProjNET_all_over_France() =>
        Agree(KnownProjections.Lambert93, 46.5, 44, 49, 700_000, 6_600_000, 41.5, 51.2);

    [Theory, InlineData(42), InlineData(43), InlineData(46), InlineData(49), InlineData(50)]
    public void A_zone_agrees_with_ProjNET(int zone) =>
        Agree(KnownProjections.Find($"CC{zone}")!, zone, zone - 0.75, zone + 0.75, 1_700_000, 200_000 + ((zone - 41) * 1_000_000), zone - 1, zone + 1);

    [Theory, InlineData(0, 0), InlineData(double.NaN, 1), InlineData(double.PositiveInfinity, 6_600_000), InlineData(3.88, 43.61)]
    public void Coordinates_outside_of_France_are_no_place(double x, double y) => Assert.Null(KnownProjections.Lambert93.Locate(x, y));

    [Fact]
    public void Any_two_numbers_are_a_place_or_none() => Gen.Select(Gen.Double, Gen.Double).Sample((x, y) =>
        KnownProjections.All.All(projection => projection.Locate(x, y) is not { } place || projection.Area.Holds(place)));

    private static void Agree(Projection ours, double origin, double first, double second, double easting, double northing, double south, double north)
    {
        var project = Oracle(origin, first, second, easting, northing).MathTransform;
        Gen.Select(Gen.Double[-4.5, 9.4], Gen.Double[south, north]).Sample((longitude, latitude) =>
        {
            var (x, y) = project.Transform(longitude, latitude);
            var place = ours.Locate(x, y)!.Value;

            // A hundred-millionth of a degree is a millimetre; ours is rounded to a centimetre.
            return Math.Abs(place.Longitude - longitude) < 2e-7 && Math.Abs(place.Latitude - latitude) < 2e-7;
        }, iter: 1000);
    }

    private static ICoordinateTransformation Oracle(double origin, double first, double second, double easting, double northing)
    {
        var factory = new CoordinateSystemFactory();
        var grs80 = factory.CreateGeographicCoordinateSystem(
            "RGF93",
            AngularUnit.Degrees,
            factory.CreateHorizontalDatum("RGF93", DatumType.HD_Geocentric, Ellipsoid.GRS80, new Wgs84ConversionInfo()),
            PrimeMeridian.Greenwich,
            new AxisInfo("Lon", AxisOrientationEnum.East),
            new AxisInfo("Lat", AxisOrientationEnum.North));
        var projection = factory.CreateProjection("cone", "Lambert_Conformal_Conic_2SP",
        [
            new ProjectionParameter("latitude_of_origin", origin),
            new ProjectionParameter("central_meridian", 3),
            new ProjectionParameter("standard_parallel_1", second),
            new ProjectionParameter("standard_parallel_2", first),
            new ProjectionParameter("false_easting", easting),
            new ProjectionParameter("false_northing", northing),
        ]);
        var plane = factory.CreateProjectedCoordinateSystem(
            "plane", grs80, projection, LinearUnit.Metre, new AxisInfo("E", AxisOrientationEnum.East), new AxisInfo("N", AxisOrientationEnum.North));
        return new CoordinateTransformationFactory().CreateFromCoordinateSystems(grs80, plane);
    }
}
