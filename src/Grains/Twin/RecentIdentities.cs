namespace Beffroi.Twin;

/// <summary>Identities of recent measurements.</summary>
public sealed class RecentIdentities
{
}
