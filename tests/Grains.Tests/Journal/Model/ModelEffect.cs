namespace Beffroi.Journal.Model;

/// <summary>Part of a change that concerns another asset.</summary>
/// <param name="Depth">How many effects may still follow from it.</param>
internal sealed record ModelEffect(Identity Identity, int Target, int Depth)
{
    public int Source => Identity.Source;
}
