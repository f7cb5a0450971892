namespace Beffroi.Assets.Signals;

/// <summary>
/// How a signal controller runs, as domain reference §5 has it. Silence is a quality of the value and an open door a fact of its own; the last two are there
/// for the centres that can tell nothing else.
/// </summary>
public enum JunctionMode
{
    /// <summary>By its own plan.</summary>
    Normal,

    /// <summary>By a plan in step with its neighbours.</summary>
    Coordinated,

    /// <summary>By hand, on site.</summary>
    Manual,

    /// <summary>Flashing amber, as planned.</summary>
    FlashingScheduled,

    /// <summary>Flashing amber, because the controller found a fault.</summary>
    FlashingFault,

    /// <summary>All red.</summary>
    AllRed,

    /// <summary>No light at all.</summary>
    Dark,

    /// <summary>On its battery.</summary>
    Battery,

    /// <summary>Its centre has lost it, whatever it does.</summary>
    CommunicationLost,

    /// <summary>Its door is open, whatever it does.</summary>
    DoorOpen,
}
