namespace Beffroi.Twin;

public enum EffectForm : byte
{
    /// <summary>The source depends on the target through a link.</summary>
    Linked = 0,

    /// <summary>The source no longer depends on the target through that link.</summary>
    Unlinked = 1,

    /// <summary>The source tells the target a value of one of the target's properties.</summary>
    Tell = 2,
}
