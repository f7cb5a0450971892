namespace Beffroi.Twin;

/// <summary>A delivery was taken: a number in an epoch, or an epoch that is the identity itself; with neither it only says who sent it.</summary>
/// <param name="First">Which of the change's facts is its first: so a fact among several deliveries leads back to its source.</param>
[GenerateSerializer, Immutable, Alias("Receipt")]
public readonly record struct Receipt([property: Id(0)] string Source, [property: Id(1)] long Epoch, [property: Id(2)] long Number, [property: Id(3)] int First = 0)
{
    /// <summary>Stands for the number of a delivery whose epoch is its identity.</summary>
    public const long NoNumber = -1;

    /// <summary>Whether it can be told apart when it comes again.</summary>
    public bool HasIdentity => Number != NoNumber || Epoch != 0;
}
