namespace Beffroi.Rules.Cel;

public enum CelTokenKind : byte
{
    End,
    Number,
    Text,
    Name,
    Sign,
}
