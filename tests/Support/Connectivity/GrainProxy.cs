using System.Reflection;

namespace Beffroi.Support.Connectivity;

/// <summary>Gives a fake a grain's interface at run time. A fake that declared it would count as a grain class in every silo under test.</summary>
public class GrainProxy : DispatchProxy
{
    private object _fake = null!;

    public static T Of<T>(object fake)
        where T : class
    {
        var proxy = Create<T, GrainProxy>();
        ((GrainProxy)(object)proxy)._fake = fake;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        (_fake.GetType().GetMethod(targetMethod!.Name) ?? throw new NotSupportedException(targetMethod.Name))
            .Invoke(_fake, BindingFlags.DoNotWrapExceptions, null, args, null);
}
