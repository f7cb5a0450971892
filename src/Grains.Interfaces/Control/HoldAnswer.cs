using Beffroi.Twin;

namespace Beffroi.Control;

/// <summary>What an asset says of the hold of a work order.</summary>
/// <param name="Concerned">Whether it hangs on that circuit; false for one that was only told.</param>
/// <param name="Held">Whether it is in its journal.</param>
/// <param name="Outstanding">Whether an order was given to its device's network before, and can still arrive.</param>
/// <param name="SelfDriven">Whether it can be commanded and switches by itself too.</param>
/// <param name="Told">Whom it has told in turn.</param>
[GenerateSerializer, Immutable, Alias("HoldAnswer")]
public sealed record HoldAnswer(
    [property: Id(0)] bool Concerned, [property: Id(1)] bool Held, [property: Id(2)] bool Outstanding, [property: Id(3)] bool SelfDriven, [property: Id(4)] AssetId[] Told);
