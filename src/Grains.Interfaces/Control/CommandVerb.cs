namespace Beffroi.Control;

public enum CommandVerb : byte
{
    /// <summary>Writes an entry into a slot; another of the same source there is replaced.</summary>
    Set = 0,

    /// <summary>Takes the entry of that source out of the slot: what is below shows through.</summary>
    Relinquish = 1,
}
