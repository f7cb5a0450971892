using System.Reflection;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a kind has its one grain class, sealed, with the kind's key as its explicit type: left out, a class name would become identity.</summary>
public static class KindGrain
{
    public static IEnumerable<string> Faults(AssetKind kind)
    {
        var parent = typeof(AssetGrain<>).MakeGenericType(kind.GetType());
        var grains = kind.GetType().Assembly.GetTypes().Where(t => t.BaseType == parent).ToArray();
        if (grains.Length != 1)
        {
            return [$"There are {grains.Length} grains of {kind.Key}; write one line, [GrainType(\"{kind.Key}\")] public sealed class {kind.GetType().Name}Grain : AssetGrain<{kind.GetType().Name}>;"];
        }

        var type = grains[0].GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(GrainTypeAttribute))?.ConstructorArguments[0].Value as string;
        return [.. type == kind.Key ? Array.Empty<string>() : [$"The grain of {kind.Key} is of type '{type ?? "its class name"}'."], .. grains[0].IsSealed ? Array.Empty<string>() : ["The grain is not sealed."]];
    }
}
