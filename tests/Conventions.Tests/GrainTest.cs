using System.Reflection;
using System.Runtime.CompilerServices;
using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Conventions;

/// <summary>What identity and turns rest on.</summary>
public sealed class GrainTest
{
    /// <summary>Frozen: a kind's grain type is half of every id in every store.</summary>
    private static readonly string[] FrozenKinds =
        ["building", "cabinet", "camera", "car-park", "environment-sensor", "junction", "luminaire", "parking-space"];

    [Fact]
    public void Every_kind_has_one_grain_whose_frozen_type_is_its_key()
    {
        var grains = House.Grains.GetTypes().Where(t => t is { IsAbstract: false, BaseType: { IsGenericType: true } b } && b.GetGenericTypeDefinition() == typeof(AssetGrain<>)).ToList();
        var types = grains.ToDictionary(
            g => g.GetCustomAttribute<GrainTypeAttribute>() is { } attribute ? attribute.GetGrainType(null!, g).ToString()! : $"{g.Name} has no [GrainType]",
            g => ((AssetKind)Activator.CreateInstance(g.BaseType!.GenericTypeArguments[0])!).Key);

        Assert.All(types, entry => Assert.Equal(entry.Key, entry.Value));
        Assert.Equal(Catalogue.Of(House.Grains).Kinds.Select(k => k.Key), types.Values.Order(StringComparer.Ordinal));
        Assert.Empty(FrozenKinds.Except(types.Keys));
    }

    [Fact]
    public void Assets_are_found_by_their_id_alone()
    {
        var strays = House.Sources("src").Where(f => !f.EndsWith("AssetReference.cs", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text && (text.Contains("GetGrain<IAsset>(", StringComparison.Ordinal) || text.Contains("GetGrain<IAssetUpkeep>(", StringComparison.Ordinal)));
        Assert.Empty(strays);
    }

    [Fact]
    public void A_turn_never_waits_between_reading_and_changing_state()
    {
        var turn = typeof(AssetGrain<>).GetMethod("Turn", BindingFlags.NonPublic | BindingFlags.Instance)!;
        Assert.Null(turn.GetCustomAttribute<AsyncStateMachineAttribute>());

        Type[] deciders = [typeof(AssetTurn), typeof(AssetFold), typeof(Observing), typeof(Describing), typeof(Receiving), typeof(Judging), typeof(Telling), typeof(Schedule), typeof(AssetKind), typeof(Commanding), typeof(Ordering), typeof(OrderCourse), typeof(PriorityStack), typeof(ControlFold)];
        var waiting = deciders.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType) || m.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal));
        Assert.Empty(waiting);
    }

    [Theory, InlineData("View"), InlineData("Controls"), InlineData("Try"), InlineData("Release"), InlineData("Demand")]
    public void A_query_never_waits(string query) =>
        Assert.Null(typeof(AssetGrain<>).GetMethod(query)!.GetCustomAttribute<AsyncStateMachineAttribute>());

    [Fact]
    public void What_crosses_the_wire_has_a_frozen_name_of_its_own()
    {
        var serialized = new[] { House.Interfaces, House.Grains }.SelectMany(a => a.GetTypes())
            .Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null && !t.IsEnum).ToList();
        Assert.NotEmpty(serialized);
        Assert.Empty(serialized.Where(t => t.GetCustomAttribute<AliasAttribute>() is null).Select(t => t.FullName));
        var interfaces = new[] { House.Interfaces, House.Grains }.SelectMany(a => a.GetTypes()).Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t)).ToList();
        Assert.Empty(interfaces.Where(t => t.GetCustomAttribute<AliasAttribute>() is null).Select(t => t.FullName));
        var aliases = serialized.Concat(interfaces).Select(t => t.GetCustomAttribute<AliasAttribute>()!.Alias).ToList();
        Assert.Equal(aliases.Distinct().Count(), aliases.Count);
    }

    [Fact]
    public void No_kind_has_more_properties_than_a_word_has_bits() =>
        Assert.All(Catalogue.Of(House.Grains).Kinds, kind => Assert.InRange(kind.Properties.Length, 1, 64));
}
