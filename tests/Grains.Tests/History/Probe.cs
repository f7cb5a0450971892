using Beffroi.Assets.GreenSpaces;
using Beffroi.Quantities;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Beffroi.History;

/// <summary>A kind for the tests of history: one property that ages in an hour, one that does not.</summary>
internal sealed class Probe : AssetKind
{
    public static readonly Property<Celsius> Temperature = Property.Number<Celsius>("temperature", -50, 90, decimals: 1, freshFor: TimeSpan.FromHours(1));
    public static readonly TextProperty Remark = Property.Text("remark");

    public override string Key => "probe";

    public override string Department => GreenSpacesDepartment.Id;

    public override string Symbol => "M0 0h24v24H0z";

    public override Property Main => Temperature;

    public static Catalogue Catalogue { get; } = new([new GreenSpacesDepartment()], [new Probe()]);

    public static AssetCodec Codec { get; } = new(
        new ServiceCollection().AddSerializer(s => s.AddAssembly(typeof(AssetCodec).Assembly)).BuildServiceProvider().GetRequiredService<Serializer>(), Catalogue);

    protected override IEnumerable<Property> DeclareProperties() => [Temperature, Remark];
}
