namespace Beffroi.Twin;

public enum DeliveryResult : byte
{
    /// <summary>At least one measurement is in the journal; the others, if any, are among the rejections.</summary>
    Taken = 0,

    /// <summary>The same delivery is already in the journal: nothing changed, and that is success.</summary>
    Repeat = 1,

    /// <summary>Nothing was taken; every measurement is a dead letter, durable.</summary>
    Rejected = 2,
}
