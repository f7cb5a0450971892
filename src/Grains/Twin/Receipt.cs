namespace Beffroi.Twin;

/// <summary>A delivery that has an identity was taken: a number in an epoch, or an epoch that is the identity itself.</summary>
[GenerateSerializer, Immutable, Alias("Receipt")]
public readonly record struct Receipt([property: Id(0)] string Source, [property: Id(1)] long Epoch, [property: Id(2)] long Number)
{
    /// <summary>Stands for the number of a delivery whose epoch is its identity.</summary>
    public const long NoNumber = -1;
}
