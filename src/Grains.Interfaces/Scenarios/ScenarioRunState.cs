namespace Beffroi.Scenarios;

public enum ScenarioRunState : byte
{
    Running = 0,
    Done = 1,
    Failed = 2,
    Cancelled = 3,
}
