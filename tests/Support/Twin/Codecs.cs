using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Beffroi.Support.Twin;

/// <summary>The kernel's codec over the kinds of the program and of the tests.</summary>
public static class Codecs
{
    private static readonly Catalogue Program = Catalogue.Of(typeof(AssetKind).Assembly);

    public static readonly Catalogue Catalogue = new(Program.Departments, [.. Program.Kinds, new Lantern()]);

    public static readonly AssetCodec Kernel = new(new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>(), Catalogue);
}
