namespace Beffroi.Explain;

/// <summary>What one step of an explanation tells.</summary>
public enum StepForm : byte
{
    /// <summary>Nothing was ever received, or the alarm never stood.</summary>
    Never = 0,

    /// <summary>A source measured it.</summary>
    Reading = 1,

    /// <summary>A person put it in the place of what was read.</summary>
    Correction = 2,

    /// <summary>The kind worked it out from other values of the asset.</summary>
    Derived = 3,

    /// <summary>Another asset told it.</summary>
    Effect = 4,

    /// <summary>The alarm stands, waits for its delay, or is over.</summary>
    Alarm = 5,

    /// <summary>Somebody described the asset, or took it out of the inventory.</summary>
    Description = 6,

    /// <summary>Nothing but time passed.</summary>
    Time = 7,

    /// <summary>The winning entry of a control's priority stack.</summary>
    Slot = 8,

    /// <summary>A person's or a system's command.</summary>
    Command = 9,

    /// <summary>A rule fired.</summary>
    Rule = 10,

    /// <summary>A programme asked for it.</summary>
    Programme = 11,

    /// <summary>No slot was taken: the control's default.</summary>
    Default = 12,

    /// <summary>What lay over it in the priority stack was relinquished, or came to its end.</summary>
    Released = 13,

    /// <summary>The alarm follows from another asset's.</summary>
    Follows = 14,

    /// <summary>A total that a rule looks at: the chain ends there, it rests on many.</summary>
    Total = 15,

    /// <summary>Somebody was on site for a work order: nothing was commanded from afar.</summary>
    Held = 16,
}
