namespace Beffroi.Assets.Lighting;

/// <summary>How a luminaire is commanded and heard (domain reference §0.1).</summary>
public enum ControlMode
{
    /// <summary>Alone: it reports and obeys.</summary>
    Point,

    /// <summary>With its cabinet, which switches and meters it: nothing is heard of the lamp itself.</summary>
    Cabinet,

    /// <summary>By its driver's own programme, while the cabinet feeds it: nothing is heard, nothing can be sent.</summary>
    Autonomous,
}
