namespace Beffroi.Work;

/// <summary>How far remote commands are locked for those who work there. Frozen numbers.</summary>
public enum LockState : byte
{
    /// <summary>Nobody is on site.</summary>
    None = 0,

    /// <summary>Somebody is, and not every asset has it in its journal yet: not to be relied on.</summary>
    Asked = 1,

    /// <summary>Every asset on the circuit has it.</summary>
    Held = 2,

    /// <summary>Nobody is on site any more, and not every asset knows yet.</summary>
    Releasing = 3,
}
