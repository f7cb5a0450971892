namespace Beffroi.Rules.Cel;

/// <summary>A condition as it was written, before anybody asked what its names mean.</summary>
public abstract record CelNode(CelPlace Place)
{
    public sealed record Number(CelPlace Place, double Value) : CelNode(Place);

    public sealed record Text(CelPlace Place, string Value) : CelNode(Place);

    public sealed record Flag(CelPlace Place, bool Value) : CelNode(Place);

    public sealed record Name(CelPlace Place, string Word) : CelNode(Place);

    /// <summary><c>asset.key</c></summary>
    public sealed record Member(CelPlace Place, CelNode Of, string Word) : CelNode(Place);

    /// <summary><c>known(x)</c>, or <c>x.startsWith('a')</c> with what it is called on first.</summary>
    public sealed record Call(CelPlace Place, string Function, bool OnMember, IReadOnlyList<CelNode> Arguments) : CelNode(Place);

    public sealed record Not(CelPlace Place, CelNode Operand) : CelNode(Place);

    public sealed record Minus(CelPlace Place, CelNode Operand) : CelNode(Place);

    public sealed record Binary(CelPlace Place, string Sign, CelNode Left, CelNode Right) : CelNode(Place);

    public sealed record Choice(CelPlace Place, CelNode Condition, CelNode Then, CelNode Else) : CelNode(Place);

    public sealed record List(CelPlace Place, IReadOnlyList<CelNode> Items) : CelNode(Place);
}
