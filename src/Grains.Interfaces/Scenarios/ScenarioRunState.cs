namespace Beffroi.Scenarios;

public enum ScenarioRunState : byte
{
    Running = 0,
    Done = 1,
    Failed = 2,
    Cancelled = 3,

    /// <summary>What has ended of it is kept, and nothing is begun until it is resumed.</summary>
    Paused = 4,
}
