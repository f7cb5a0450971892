namespace Beffroi.Rules.Cel;

/// <summary>A word of a condition: a name, a number, a quoted text without its quotes, or a sign.</summary>
public readonly record struct CelToken(CelTokenKind Kind, string Text, CelPlace Place)
{
    public bool Is(string sign) => Kind == CelTokenKind.Sign && Text == sign;
}
