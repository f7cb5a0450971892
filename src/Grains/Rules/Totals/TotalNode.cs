using Beffroi.Inventory;
using Beffroi.Rollups;

namespace Beffroi.Rules.Totals;

/// <summary>Which node of the roll-up a rule looks at: one for all its assets, or that in which each of them stands.</summary>
public abstract record TotalNode
{
    /// <summary>As the rule says it.</summary>
    public abstract string Words { get; }

    /// <summary>The node for an asset so described; null when it is in none.</summary>
    internal abstract NodeId? Of(Description? description);

    public sealed record Named(NodeId Node) : TotalNode
    {
        public override string Words => Node.Text;

        internal override NodeId? Of(Description? description) => Node;
    }

    public sealed record OwnDistrict : TotalNode
    {
        public const string Word = "own-district";

        public override string Words => Word;

        internal override NodeId? Of(Description? description) => description?.District is { } district ? NodeId.District(district) : null;
    }

    public sealed record OwnAuthority : TotalNode
    {
        public const string Word = "own-authority";

        public override string Words => Word;

        internal override NodeId? Of(Description? description) => description?.Authority is { } authority ? NodeId.Authority(authority) : null;
    }
}
