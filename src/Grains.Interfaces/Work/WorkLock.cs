namespace Beffroi.Work;

/// <summary>The lock of remote commands as far as the twin has seen it.</summary>
/// <param name="Assets">How many assets it concerns.</param>
/// <param name="Held">How many of them have it in their journal.</param>
/// <param name="Outstanding">Orders that had been given to a device's network before, and can still arrive.</param>
/// <param name="SelfDriven">Assets that can be commanded and switch by themselves: no lock of the twin holds them.</param>
[GenerateSerializer, Immutable, Alias("WorkLock")]
public sealed record WorkLock(
    [property: Id(0)] LockState State, [property: Id(1)] int Assets, [property: Id(2)] int Held, [property: Id(3)] int Outstanding, [property: Id(4)] int SelfDriven)
{
    public static readonly WorkLock Nothing = new(LockState.None, 0, 0, 0, 0);
}
