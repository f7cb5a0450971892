namespace Beffroi.Twin;

/// <summary>What was heard of one source in one of its sessions: the highest number and the numbers missing below it.</summary>
public sealed class SourceWindow
{
}
