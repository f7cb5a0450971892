namespace Beffroi.Rules;

public enum BackTestState : byte
{
    Running = 0,
    Done = 1,
    Failed = 2,
    Cancelled = 3,
}
