namespace Beffroi.Twin;
/// <summary>Everything an asset knows.</summary>
public sealed class AssetState
{
}
