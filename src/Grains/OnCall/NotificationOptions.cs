namespace Beffroi.OnCall;

/// <summary>How people are called.</summary>
public sealed class NotificationOptions
{
    /// <summary>Where each call is posted as JSON, on this machine only; null for nowhere, which is the default.</summary>
    public Uri? Webhook { get; set; }
}
