namespace Beffroi.Assets.Signals;

/// <summary>How a signal controller runs. Silence is a quality of the value, and an open door a fact of its own: neither is a mode.</summary>
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
}
