namespace Beffroi.Twin;

public enum EffectForm : byte
{
    /// <summary>The source depends on the target through a link.</summary>
    Linked = 0,

    /// <summary>The source no longer depends on the target through that link.</summary>
    Unlinked = 1,

    /// <summary>The source tells the target a value of one of the target's properties.</summary>
    Tell = 2,

    /// <summary>An order to the source's own device, named by its id: given to an outlet, not to an asset.</summary>
    Order = 3,

    /// <summary>The source asks something of a controlled property of the target.</summary>
    Command = 4,

    /// <summary>Something for an outlet other than a device: a notification, a webhook, a work order.</summary>
    Message = 5,

    /// <summary>The source tells the target one of its own properties, for the target's rules.</summary>
    Input = 25,

    /// <summary>The rules of the source look at a property of the target from now on.</summary>
    Asked = 26,

    /// <summary>The rules of the source look at that property no longer.</summary>
    Unasked = 27,

    /// <summary>An alarm of the source is what one of the target's follows from: it is suppressed for that, or released.</summary>
    Alarm = 30,

    /// <summary>An index of the source has grown by the value, and so does the target's own of that name.</summary>
    Add = 31,

    /// <summary>Somebody works on the source or on its circuit, or no longer does: nothing is commanded of the target from afar until then.</summary>
    Site = 40,
}
