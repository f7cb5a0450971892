namespace Beffroi.Control;

/// <summary>Who may be master of a controlled property, highest first: what a higher one holds hides all below it.</summary>
public enum ControlSlot : byte
{
    /// <summary>Somebody could be hurt.</summary>
    Safety = 0,

    /// <summary>A person, by hand: always with a reason and a name.</summary>
    Operator = 1,

    /// <summary>An event of the town: a feast, a match, a works site.</summary>
    Event = 2,

    /// <summary>A rule that saw something.</summary>
    Rule = 3,

    /// <summary>A programme or calendar.</summary>
    Programme = 4,

    /// <summary>Nobody: the device does what it does by itself. Never written.</summary>
    Default = 5,
}
