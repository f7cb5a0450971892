using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>Traffic signals.</summary>
public sealed class SignalsDepartment() : Department(Id, order: 20)
{
    public const string Id = "signals";
}
