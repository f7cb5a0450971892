namespace Beffroi.Control.Outlets;

/// <summary>Nothing is wrong, but it is too early to send: the network has had enough for now, or the device was not heard yet.</summary>
public sealed class NotYetException(TimeSpan pause, string reason) : Exception(reason)
{
    /// <summary>After which it is worth trying again.</summary>
    public TimeSpan Pause => pause;
}
