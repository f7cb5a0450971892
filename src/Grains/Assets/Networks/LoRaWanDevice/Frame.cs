using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>Where a frame of a device stands: its session, its number in it, and when it was sent.</summary>
/// <param name="Session">As the network server names it.</param>
public readonly record struct Frame(string Session, long Counter, Instant At);
