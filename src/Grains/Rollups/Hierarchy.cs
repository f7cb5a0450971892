namespace Beffroi.Rollups;

/// <summary>Which nodes stand above a cell: all of them directly, so that a total is never more than one step behind.</summary>
internal static class Hierarchy
{
    public static (string District, string Department) Parts(NodeId cell)
    {
        var parts = cell.Text.Split('/');
        return (parts[1], parts[2]);
    }

    public static IEnumerable<NodeId> Above(NodeId cell, IEnumerable<string?> authorities)
    {
        var (district, department) = Parts(cell);
        yield return NodeId.Territory;
        yield return NodeId.Department(department);
        yield return NodeId.District(district);
        foreach (var authority in authorities.OfType<string>().Distinct())
        {
            yield return NodeId.Authority(authority);
            yield return NodeId.Authority(authority, department);
        }
    }

    /// <summary>The authority whose part alone a node counts; null for one that counts the whole of its cells.</summary>
    public static string? AuthorityOf(NodeId node) =>
        node.Text.StartsWith("authority/", StringComparison.Ordinal) ? node.Text.Split('/')[1] : null;
}
