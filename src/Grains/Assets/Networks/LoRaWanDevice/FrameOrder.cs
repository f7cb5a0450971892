namespace Beffroi.Assets.Networks;

/// <summary>What a frame is to those heard before it.</summary>
public enum FrameOrder
{
    /// <summary>The first of a session: after a join, or under a new address.</summary>
    First,

    /// <summary>Above the last; the numbers between were lost, as far as is known.</summary>
    Next,

    /// <summary>One of the lost, heard after all.</summary>
    Late,

    /// <summary>Sent before the first that was heard of its session, and heard after it: the session began earlier than was known.</summary>
    Earlier,

    /// <summary>Heard before, or no longer waited for.</summary>
    Duplicate,

    /// <summary>Sent after the last with a lower number, and without a join: the device restarted, or somebody replays what it sent.</summary>
    Reset,
}
