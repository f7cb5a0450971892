using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Rollups;

/// <summary>Makes what a node of the roll-up is.</summary>
internal sealed class RollupRoles(IServiceProvider services)
{
    /// <param name="epoch">The life of the activation that will count.</param>
    public IRollupRole Of(NodeId node, string epoch) => node.IsCell
        ? ActivatorUtilities.CreateInstance<CellRole>(services, node, epoch)
        : ActivatorUtilities.CreateInstance<NodeRole>(services, node);
}
