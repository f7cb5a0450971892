namespace Beffroi.Assets.Waste;

/// <summary>Whether a round must stop at a container.</summary>
public enum Collection
{
    None,

    /// <summary>With the next round: it would be full before the one after it.</summary>
    Next,

    Now,
}
