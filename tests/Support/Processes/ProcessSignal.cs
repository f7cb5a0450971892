namespace Beffroi.Support.Processes;

/// <summary>The signals that tests send, under their numbers on Linux.</summary>
public enum ProcessSignal
{
    /// <summary>SIGINT; to PostgreSQL's first process: end now, in order.</summary>
    Interrupt = 2,

    /// <summary>SIGKILL: no last word.</summary>
    Kill = 9,

    /// <summary>SIGTERM: end in order.</summary>
    Terminate = 15,

    /// <summary>SIGCONT.</summary>
    Thaw = 18,

    /// <summary>SIGSTOP: not a step further, sockets and locks held.</summary>
    Freeze = 19,
}
